using System.Net;

namespace SiteGen.Documents;

/// <summary>A quoted attribute in raw HTML.</summary>
/// <param name="Name">As written.</param>
/// <param name="Start">Where the value starts, after the quote.</param>
/// <param name="Raw">The value as written.</param>
internal readonly record struct HtmlAttribute(string Name, int Start, string Raw)
{
    /// <summary>The value with its entities resolved.</summary>
    public string Value => WebUtility.HtmlDecode(Raw);

    /// <summary>Whether the attribute has this name.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The quoted attributes of a piece of HTML, in order. Comments hold none.</summary>
    public static IEnumerable<HtmlAttribute> Find(string html)
    {
        if (html.AsSpan().TrimStart().StartsWith("<!--"))
            yield break;
        for (var at = html.IndexOf('='); at >= 0; at = html.IndexOf('=', at))
        {
            var name = at;
            while (name > 0 && (char.IsAsciiLetter(html[name - 1]) || html[name - 1] == '-'))
                name--;
            var quote = ++at;
            var isName = name > 0 && name < quote - 1 && char.IsWhiteSpace(html[name - 1]);
            if (!isName || quote >= html.Length || html[quote] is not ('"' or '\''))
                continue;
            var end = html.IndexOf(html[quote], quote + 1);
            if (end < 0)
                yield break;
            yield return new HtmlAttribute(html[name..(quote - 1)], quote + 1, html[(quote + 1)..end]);
            at = end;
        }
    }
}
