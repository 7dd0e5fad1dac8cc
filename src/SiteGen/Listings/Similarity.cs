using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>Says which pages are like a page, and how much.</summary>
/// <param name="document">The page.</param>
/// <returns>Source paths of other pages, each at most once, with a score: the higher, the more alike. The same
/// documents give the same scores.</returns>
public delegate IEnumerable<KeyValuePair<string, double>> Similarity(Document document);
