using System.Collections.Immutable;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>Picks the pages that a page leads to as related.</summary>
/// <param name="documents">All pages.</param>
/// <param name="similarity">Which pages are alike.</param>
/// <param name="count">How many to pick at most.</param>
public sealed class RelatedPages(IEnumerable<Document> documents, Similarity similarity, int count)
{
    private readonly Dictionary<string, Document> _bySource = documents.ToDictionary(document => document.SourcePath, StringComparer.Ordinal);

    /// <summary>The pages most like a page, the likest first; equals in the order of their paths. The home page, the
    /// pages of collections and what is not found are nobody's relatives.</summary>
    public ImmutableArray<Document> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (count == 0 || !IsArticle(document))
            return [];
        // Many pages are candidates for few places: kept in order as they come, cheaper than to sort them all.
        var best = new List<KeyValuePair<string, double>>(count + 1);
        foreach (var (path, score) in similarity(document))
        {
            if (path == document.SourcePath || !_bySource.TryGetValue(path, out var other) || !IsArticle(other))
                continue;
            // The last bits of a score differ between processors, and must not decide.
            var place = best.BinarySearch(new(path, Math.Round(score, 3)), LikestFirst.Instance);
            best.Insert(~place, new(path, Math.Round(score, 3)));
            if (best.Count > count)
                best.RemoveAt(count);
        }

        return [.. best.Select(pair => _bySource[pair.Key])];
    }

    private static bool IsArticle(Document document) =>
        document.Permalink.Path is not ("/" or "/404.html") && Path.GetFileNameWithoutExtension(document.SourcePath) != "index";

    private sealed class LikestFirst : IComparer<KeyValuePair<string, double>>
    {
        public static readonly LikestFirst Instance = new();

        public int Compare(KeyValuePair<string, double> x, KeyValuePair<string, double> y) =>
            y.Value.CompareTo(x.Value) is var byScore && byScore != 0 ? byScore : string.CompareOrdinal(x.Key, y.Key);
    }
}
