using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>Gathers the parts of series.</summary>
internal static class SeriesReader
{
    /// <summary>The series by name; parts by their number, those without one after them, oldest first.</summary>
    public static ImmutableSortedDictionary<string, Series> Read(IReadOnlyList<PageHead> pages, ICollection<Problem> problems)
    {
        foreach (var page in pages.Where(page => page.FrontMatter is { Part: not null, Series: null }))
            problems.Add(page.File.Problem(page.File.LineOfKey("part"), "The page is a part of no series.", "Add a line `series: …`, or take `part` out."));
        return pages.Where(page => page.FrontMatter.Series is not null)
            .GroupBy(page => page.FrontMatter.Series!, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => Of(group.Key, [.. group], problems), StringComparer.Ordinal);
    }

    private static Series Of(string name, PageHead[] parts, ICollection<Problem> problems)
    {
        foreach (var same in parts.Where(page => page.FrontMatter.Part is not null).GroupBy(page => page.FrontMatter.Part))
        {
            foreach (var page in same.Skip(1))
            {
                problems.Add(page.File.Problem(
                    page.File.LineOfKey("part"),
                    $"{same.First().File.RootedPath} is part {same.Key} of `{name}` too.",
                    "Give one of the two another number."));
            }
        }

        return new Series(name, [.. parts
            .OrderBy(page => page.FrontMatter.Part ?? int.MaxValue)
            .ThenBy(page => page.FrontMatter.Date ?? DateOnly.MaxValue)
            .ThenBy(page => page.File.Path, StringComparer.Ordinal)
            .Select(page => page.File.Path)]);
    }
}
