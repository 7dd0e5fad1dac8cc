using System.Text;

namespace Site.Ask;

/// <summary>A script as it is published: without indentation, empty lines, and lines that are comments alone.</summary>
/// <remarks>
/// Names and line ends stay, so that an error in a visitor's browser can be read, and nothing has to be parsed: the scripts hold no text
/// over several lines.
/// </remarks>
public static class ScriptText
{
    /// <summary>The published text of a script.</summary>
    /// <param name="script">The script; a comment in it begins and ends a line.</param>
    public static string Compact(string script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var published = new StringBuilder(script.Length);
        var inComment = false;
        foreach (var line in script.ReplaceLineEndings("\n").Split('\n'))
        {
            var text = line.Trim();
            var begins = text.StartsWith("/*", StringComparison.Ordinal);
            if (!inComment && !begins && text.Length > 0 && !text.StartsWith("//", StringComparison.Ordinal)) published.Append(text).Append('\n');
            inComment = (inComment || begins) && !text.EndsWith("*/", StringComparison.Ordinal);
        }

        return published.ToString();
    }
}
