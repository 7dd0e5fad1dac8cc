using System.Text.RegularExpressions;

namespace SiteGen.Documents;

/// <summary>
/// Follows the tags of HTML in Markdown and knows whether what stands there is shown: not inside scripts, styles and
/// templates, nor inside elements that are hidden by an attribute or by their own style. The policy of the pages keeps
/// a browser from heeding such a style; whoever wrote it wanted the text unseen, and unseen it stays to the engine.
/// </summary>
internal sealed partial class HiddenElements
{
    private string? _element;
    private int _depth;

    /// <summary>Whether the text at this place is hidden from readers.</summary>
    public bool Hide => _depth > 0;

    /// <summary>Makes a follower that starts where another one has come to.</summary>
    public HiddenElements Fork() => new() { _element = _element, _depth = _depth };

    /// <summary>Follows the tags of a piece of HTML.</summary>
    public void Read(string html)
    {
        foreach (Match tag in Tag().Matches(html)) Follow(tag);
    }

    // Only the hidden element's own kind is counted until it ends: what is inside it is hidden whatever it is.
    private void Follow(Match tag)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (tag.Groups["end"].Success)
        {
            if (name == _element && _depth > 0) _depth--;
            return;
        }

        var rest = tag.Groups["rest"].Value;
        if (IsVoid(name) || (_depth > 0 ? name != _element : !IsHidden(name, rest))) return;
        _element = name;
        _depth++;
    }

    private static bool IsHidden(string name, string attributes) =>
        name is "script" or "style" or "template" || HidingAttribute().IsMatch(attributes);

    private static bool IsVoid(string name) =>
        name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    [GeneratedRegex("""<(?<end>/)?(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(^|\s)hidden(?=\s|=|/|$)|(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0(\.0+)?\s*[;"']|font-size\s*:\s*0(px|em|rem|%|pt)?\s*[;"'!])""", RegexOptions.IgnoreCase)]
    private static partial Regex HidingAttribute();
}
