using System.Text;

namespace SiteGen.Highlighting;

/// <summary>Cuts coloured code into lines, so that each can be marked or numbered.</summary>
internal static class CodeLines
{
    /// <summary>Puts every line into a span of its own; spans that run over a line's end are closed and opened again.</summary>
    /// <param name="html">Code whose only markup is spans.</param>
    public static string Wrap(string html, FenceOptions options)
    {
        var wrapped = new StringBuilder(html.Length * 2);
        var open = new List<string>();
        var lines = html.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            wrapped.Append(options.Marked.Contains(i + 1) ? "<span class=\"line marked\">" : "<span class=\"line\">");
            wrapped.AppendJoin("", open).Append(lines[i]);
            Follow(lines[i], open);
            wrapped.Insert(wrapped.Length, "</span>", open.Count).Append("</span>\n");
        }

        return wrapped.ToString();
    }

    private static void Follow(string line, List<string> open)
    {
        for (var at = line.IndexOf('<'); at >= 0; at = line.IndexOf('<', at + 1))
        {
            var end = line.IndexOf('>', at);
            if (line[at + 1] == '/')
                open.RemoveAt(open.Count - 1);
            else
                open.Add(line[at..(end + 1)]);
        }
    }
}
