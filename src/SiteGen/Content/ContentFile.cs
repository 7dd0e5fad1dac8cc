using SiteGen.Spooling;

namespace SiteGen.Content;

/// <summary>One text file below <c>content/</c>, decoded, with its front matter told apart from its body.</summary>
public sealed record ContentFile
{
    /// <summary>Path below <c>content/</c>, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The whole file without a byte order mark; line endings as in the file.</summary>
    public required string Text { get => Held.ToString(); init => Held = new HeldText(value); }

    /// <summary><see cref="Text"/> where it is kept.</summary>
    internal HeldText Held { get; init; }

    /// <summary>The YAML between the two lines of <c>---</c>, or of a whole YAML file; <see langword="null"/> where
    /// the file has none.</summary>
    public string? FrontMatter { get; init; }

    /// <summary>Line in the file at which <see cref="FrontMatter"/> starts, from 1.</summary>
    public int FrontMatterLine { get; init; } = 1;

    /// <summary>Offset in <see cref="Text"/>, in UTF-16 code units, at which the body starts.</summary>
    public int BodyStart { get; init; }

    /// <summary>Line in the file at which the body starts, from 1.</summary>
    public int BodyLine { get; init; } = 1;

    /// <summary>The text below the front matter.</summary>
    public string Body => Text[BodyStart..];

    /// <summary>Path below the root, as problems name it.</summary>
    public string RootedPath => "content/" + Path;

    /// <summary>A fault in this file.</summary>
    /// <param name="line">Line in the file, from 1.</param>
    public Problem Problem(int? line, string message, string remedy) => new(RootedPath, line, message, remedy);

    /// <summary>Line in the file of a top-level key of the front matter, from 1; where the front matter starts if
    /// the key does not begin a line.</summary>
    public int LineOfKey(string key)
    {
        var line = FrontMatterLine;
        foreach (var text in FrontMatter.AsSpan().EnumerateLines())
        {
            if (text.StartsWith(key, StringComparison.Ordinal) && text[key.Length..].TrimStart().StartsWith(':'))
                return line;
            line++;
        }

        return FrontMatterLine;
    }

    /// <summary>Line in the file of a key one level below a top-level key; that of the upper key if it does not begin
    /// a line.</summary>
    public int LineOfKeyBelow(string upper, string key)
    {
        var first = LineOfKey(upper);
        var line = FrontMatterLine;
        foreach (var text in FrontMatter.AsSpan().EnumerateLines())
        {
            if (line > first)
            {
                if (text.Length > 0 && !char.IsWhiteSpace(text[0]) && text[0] != '#')
                    break;
                var inner = text.TrimStart().Trim(['"', '\'']);
                if (inner.StartsWith(key, StringComparison.Ordinal) && inner[key.Length..].TrimStart(['"', '\'', ' ']).StartsWith(':'))
                    return line;
            }

            line++;
        }

        return first;
    }
}
