using SiteGen.Documents;

namespace Site.Layouts;

/// <summary>A page as lists show it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Permalink">Where it is.</param>
/// <param name="Description">One sentence about it; empty for none.</param>
/// <param name="Date">When it was published, where it says.</param>
public sealed record PageEntry(string Title, Permalink Permalink, string Description, DateOnly? Date = null)
{
    /// <summary>Language of the page as a BCP 47 tag; <see langword="null"/> for the site's.</summary>
    public string? Language { get; init; }

    /// <summary>The entry of a document: its description, or else its first paragraph.</summary>
    public static PageEntry Of(Document document) => new(
        document.Title,
        document.Permalink,
        document.FrontMatter.Description ?? document.Excerpt,
        document.FrontMatter.Date)
    {
        Language = document.FrontMatter.Language,
    };
}
