using System.Collections.Immutable;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>The pages of a collection by the year of their date.</summary>
public static class YearArchive
{
    /// <summary>The years, newest first, each with its pages, newest first; pages without a date are left out.</summary>
    public static ImmutableArray<(int Year, ImmutableArray<Document> Documents)> Of(IEnumerable<Document> documents) =>
    [
        .. documents.Where(document => document.FrontMatter.Date is not null)
            .GroupBy(document => document.FrontMatter.Date!.Value.Year)
            .OrderByDescending(year => year.Key)
            .Select(year => (year.Key, year
                .OrderByDescending(document => document.FrontMatter.Date)
                .ThenBy(document => document.Title, StringComparer.Ordinal)
                .ThenBy(document => document.SourcePath, StringComparer.Ordinal)
                .ToImmutableArray())),
    ];
}
