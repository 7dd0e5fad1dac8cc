using Markdig.Renderers.Html;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Notices words in braces that Markdown takes for attributes, so that they would vanish from the page.</summary>
internal static class AttributeCheck
{
    /// <summary>Checks that every attribute has a value: <c>{#id .class key=value}</c>, but not <c>{name}</c>.</summary>
    public static void Run(ParsedPage page, ICollection<Problem> problems)
    {
        foreach (var part in page.Parts)
        {
            var bare = part.TryGetAttributes()?.Properties?.Find(property => string.IsNullOrEmpty(property.Value)).Key;
            if (bare is not null)
            {
                problems.Add(page.File.Problem(
                    page.LineOf(part),
                    $"`{{{bare}}}` would be read as an attribute and not be shown.",
                    $"Write `\\{{{bare}}}` for words in braces, or give the attribute a value."));
            }
        }
    }
}
