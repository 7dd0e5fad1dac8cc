using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>The addresses of the lists that a build makes, which links may lead to.</summary>
public static class ListAddresses
{
    /// <summary>The pages of taxonomies, of their terms, and of archives.</summary>
    internal static IEnumerable<Permalink> Of(ContentFolder folder, IEnumerable<PageHead> pages, IEnumerable<Taxonomy> taxonomies) =>
    [
        .. taxonomies.SelectMany(taxonomy => taxonomy.Terms.Select(term => term.Permalink).Prepend(taxonomy.Permalink)),
        .. folder.Directories.Where(pair => pair.Value.Archive).SelectMany(pair => Archive(pair.Key, pages)),
    ];

    private static IEnumerable<Permalink> Archive(string collection, IEnumerable<PageHead> pages)
    {
        var years = pages
            .Where(page => page.FrontMatter.Date is not null && page.File.Path.StartsWith(collection + "/", StringComparison.Ordinal))
            .Select(page => page.FrontMatter.Date!.Value.Year).Distinct().Order().ToArray();
        return years.Length == 0 ? [] : years.Select(year => ArchiveOfYear(collection, year)).Prepend(ArchiveOf(collection));
    }

    /// <summary>The archive of a collection.</summary>
    public static Permalink ArchiveOf(string collection) => new($"/{collection}/archive/");

    /// <summary>The archive of one year.</summary>
    public static Permalink ArchiveOfYear(string collection, int year) => new($"/{collection}/archive/{year}/");
}
