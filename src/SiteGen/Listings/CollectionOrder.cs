using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>The order of pages in lists.</summary>
public static class CollectionOrder
{
    /// <summary>By <c>order</c>, then newest first, then by title and path.</summary>
    public static IEnumerable<Document> Sort(IEnumerable<Document> documents) => documents
        .OrderBy(document => document.FrontMatter.Order ?? int.MaxValue)
        .ThenByDescending(document => document.FrontMatter.Date ?? DateOnly.MinValue)
        .ThenBy(document => document.Title, StringComparer.Ordinal)
        .ThenBy(document => document.SourcePath, StringComparer.Ordinal);
}
