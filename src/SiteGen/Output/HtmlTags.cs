using System.Net;
using System.Text;
using AngleSharp.Html;

namespace SiteGen.Output;

/// <summary>
/// Walks over the start tags of an HTML document in one pass, after the tokenizer of the HTML standard (13.2.5), without building a
/// tree. Comments, the texts of scripts and styles, and what stands in templates are passed over.
/// </summary>
public ref struct HtmlTags
{
    private const string Spaces = " \t\n\f\r";

    // Elements whose content is text, up to their own end tag: raw text and escapable raw text, 13.1.2.
    private static readonly string[] TextElements = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    private readonly ReadOnlySpan<char> html;
    private readonly List<KeyValuePair<string, string>> attributes = [];
    private int at;
    private int templates;

    /// <summary>Starts at the beginning of a document.</summary>
    public HtmlTags(ReadOnlySpan<char> html) => this.html = html;

    /// <summary>Name of the element, in lower case.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Moves to the next start tag; false at the end.</summary>
    public bool Next()
    {
        while (true)
        {
            var open = html[at..].IndexOf('<');
            if (open < 0 || at + open + 1 >= html.Length) return false;
            at += open + 1;
            if (char.IsAsciiLetter(html[at]))
            {
                if (Start()) return true;
            }
            else if (html[at] == '/')
            {
                End();
            }
            else if (html[at] is '!' or '?')
            {
                Comment();
            }
        }
    }

    /// <summary>The value of an attribute with its references resolved; null where the tag has none of that name.</summary>
    public readonly string? Attribute(string name)
    {
        foreach (var (known, raw) in attributes)
        {
            if (known == name) return raw.Contains('&') ? Resolve(raw) : raw;
        }

        return null;
    }

    // Only the attributes that anybody asks for are kept: most of a page's are classes.
    private static string? Wanted(ReadOnlySpan<char> name) => name.Length switch
    {
        2 when name.Equals("id", StringComparison.OrdinalIgnoreCase) => "id",
        3 when name.Equals("src", StringComparison.OrdinalIgnoreCase) => "src",
        3 when name.Equals("alt", StringComparison.OrdinalIgnoreCase) => "alt",
        4 when name.Equals("href", StringComparison.OrdinalIgnoreCase) => "href",
        4 when name.Equals("name", StringComparison.OrdinalIgnoreCase) => "name",
        6 when name.Equals("poster", StringComparison.OrdinalIgnoreCase) => "poster",
        6 when name.Equals("srcset", StringComparison.OrdinalIgnoreCase) => "srcset",
        _ => null,
    };

    private bool Start()
    {
        attributes.Clear();
        Name = Lower(TagName());
        if (!Attributes()) return false;
        if (Name is "template") return templates++ == 0;
        if (Name is "plaintext") at = html.Length;
        foreach (var element in TextElements)
        {
            if (Name.SequenceEqual(element)) SkipText(element);
        }

        return templates == 0;
    }

    private ReadOnlySpan<char> TagName()
    {
        var from = at;
        while (at < html.Length && !Spaces.Contains(html[at]) && html[at] is not ('/' or '>')) at++;
        return html[from..at];
    }

    // False where the document ends within the tag, which then is none.
    private bool Attributes()
    {
        while (at < html.Length)
        {
            if (html[at] == '>')
            {
                at++;
                return true;
            }

            if (html[at] == '/' || Spaces.Contains(html[at])) at++;
            else if (!Attribute()) return false;
        }

        return false;
    }

    private bool Attribute()
    {
        // An equals sign at the beginning is part of the name.
        var from = at++;
        while (at < html.Length && !Spaces.Contains(html[at]) && html[at] is not ('/' or '>' or '=')) at++;
        var name = Wanted(html[from..at]);
        SkipSpaces();
        if (at >= html.Length || html[at] != '=')
        {
            Keep(name, "");
            return true;
        }

        at++;
        SkipSpaces();
        if (at >= html.Length) return false;
        return html[at] is '"' or '\'' ? Quoted(name) : Bare(name);
    }

    private bool Quoted(string? name)
    {
        var end = html[(at + 1)..].IndexOf(html[at]);
        if (end < 0)
        {
            at = html.Length;
            return false;
        }

        Keep(name, html.Slice(at + 1, end));
        at += end + 2;
        return true;
    }

    private bool Bare(string? name)
    {
        var from = at;
        while (at < html.Length && !Spaces.Contains(html[at]) && html[at] != '>') at++;
        Keep(name, html[from..at]);
        return true;
    }

    // Of two attributes of one name the first counts.
    private readonly void Keep(string? name, ReadOnlySpan<char> value)
    {
        if (name is null) return;
        foreach (var (known, _) in attributes)
        {
            if (known == name) return;
        }

        attributes.Add(KeyValuePair.Create(name, value.ToString()));
    }

    private void End()
    {
        at++;
        if (at >= html.Length) return;
        if (!char.IsAsciiLetter(html[at]))
        {
            // A comment by mistake, up to the next bracket.
            SkipTo(">");
            return;
        }

        var name = Lower(TagName());
        attributes.Clear();
        if (Attributes() && name is "template" && templates > 0) templates--;
    }

    private void Comment()
    {
        var rest = html[at..];
        if (!rest.StartsWith("!--"))
        {
            SkipTo(">");
            return;
        }

        at += 3;
        rest = html[at..];
        if (rest.StartsWith(">")) at++;
        else if (rest.StartsWith("->")) at += 2;
        else
        {
            var (plain, banged) = (rest.IndexOf("-->"), rest.IndexOf("--!>"));
            var nearest = plain < 0 ? banged : banged < 0 ? plain : Math.Min(plain, banged);
            at = nearest < 0 ? html.Length : at + nearest + (nearest == banged ? 4 : 3);
        }
    }

    private void SkipText(string element)
    {
        var from = at;
        while (true)
        {
            var end = html[from..].IndexOf("</");
            if (end < 0)
            {
                at = html.Length;
                return;
            }

            from += end + 2;
            var rest = html[from..];
            if (rest.Length > element.Length && rest.StartsWith(element, StringComparison.OrdinalIgnoreCase)
                && (Spaces.Contains(rest[element.Length]) || rest[element.Length] is '/' or '>'))
            {
                // The end tag itself is read by the caller's next turn.
                at = from - 2;
                return;
            }
        }
    }

    private void SkipSpaces()
    {
        while (at < html.Length && Spaces.Contains(html[at])) at++;
    }

    private void SkipTo(string end)
    {
        var found = html[at..].IndexOf(end);
        at = found < 0 ? html.Length : at + found + end.Length;
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> name) =>
        name.ContainsAnyInRange('A', 'Z') ? name.ToString().ToLowerInvariant() : name;

    // References end in a semicolon here; the few that browsers take without one are left as they stand.
    private static string Resolve(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var copied = 0;
        for (var start = raw.IndexOf('&'); start >= 0; start = raw.IndexOf('&', start + 1))
        {
            var end = raw.IndexOf(';', start);
            if (end < 0) break;
            var name = raw[(start + 1)..(end + 1)];
            var resolved = name[0] == '#' ? WebUtility.HtmlDecode("&" + name) : HtmlEntityProvider.Resolver.GetSymbol(name);
            if (string.IsNullOrEmpty(resolved)) continue;
            text.Append(raw, copied, start - copied).Append(resolved);
            copied = end + 1;
        }

        return text.Append(raw, copied, raw.Length - copied).ToString();
    }
}
