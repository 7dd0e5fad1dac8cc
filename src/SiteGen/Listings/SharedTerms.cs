using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>Calls pages alike that share terms, the more so the fewer pages have the term.</summary>
public sealed class SharedTerms
{
    // A term on more pages says little, and would make the work grow with the square of the pages.
    private const int MostPages = 200;

    private readonly int _pages;
    private readonly Dictionary<(string Taxonomy, string Term), Term> _terms;

    /// <summary>Takes the taxonomies of a site.</summary>
    /// <param name="taxonomies">The taxonomies.</param>
    /// <param name="pages">How many pages the site has.</param>
    public SharedTerms(IEnumerable<Taxonomy> taxonomies, int pages)
    {
        _pages = pages;
        _terms = taxonomies
            .SelectMany(taxonomy => taxonomy.Terms.Select(term => (Key: (taxonomy.Config.Name, term.Name), Term: term)))
            .ToDictionary(pair => pair.Key, pair => pair.Term);
    }

    /// <summary>The pages that share a term with a page; the score is the sum of ln(1 + pages / pages with the term)
    /// over the terms that they share.</summary>
    public IEnumerable<KeyValuePair<string, double>> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (taxonomy, names) in document.Terms)
        {
            foreach (var name in names.Distinct(StringComparer.Ordinal))
            {
                if (!_terms.TryGetValue((taxonomy, name), out var term) || term.Pages.Length > MostPages)
                    continue;
                foreach (var page in term.Pages)
                    scores[page] = scores.GetValueOrDefault(page) + Math.Log(1 + (double)_pages / term.Pages.Length);
            }
        }

        return scores;
    }
}
