using System.Collections.Immutable;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>Spreads a list over pages.</summary>
public static class ListParts
{
    /// <summary>The pages of a list; one, of all items, where the list is empty or no size is given.</summary>
    /// <param name="items">The items, in order.</param>
    /// <param name="size">How many a page shows, at least 1; <see langword="null"/> for all.</param>
    /// <param name="first">Where the first page is published, a folder.</param>
    public static ImmutableArray<ListPart<T>> Of<T>(IReadOnlyCollection<T> items, int? size, Permalink first)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(size ?? 1, 1);
        var each = size ?? Math.Max(1, items.Count);
        var count = Math.Max(1, (items.Count + each - 1) / each);
        return [.. items.Chunk(each).DefaultIfEmpty([]).Select((part, index) => new ListPart<T>(index + 1, count, first, [.. part]))];
    }
}
