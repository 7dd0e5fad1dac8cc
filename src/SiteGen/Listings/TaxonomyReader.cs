using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>Groups the pages of a site by the words in their front matter.</summary>
internal sealed class TaxonomyReader(IReadOnlyList<PageHead> pages, ICollection<Problem> problems)
{
    /// <summary>The taxonomies that have terms, in the order of <c>site.yml</c>; terms that would share an address are
    /// added to the problems.</summary>
    public ImmutableArray<Taxonomy> Read(SiteConfig config) =>
        [.. TaxonomyFields.Of(config).Select(Read).Where(taxonomy => !taxonomy.Terms.IsEmpty)];

    private Taxonomy Read(TaxonomyConfig config)
    {
        var bySlug = new Dictionary<string, (string Name, PageHead First, List<string> Pages)>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            foreach (var name in page.Metadata.Terms.GetValueOrDefault(config.Name, []).Distinct(StringComparer.Ordinal))
            {
                var slug = TermSlug.Of(name, config);
                if (slug.Length == 0)
                    NoSlug(page, config, name);
                else if (!bySlug.TryGetValue(slug, out var term))
                    bySlug[slug] = (name, page, [page.File.Path]);
                else if (term.Name == name)
                    term.Pages.Add(page.File.Path);
                else
                    Clash(page, config, name, slug, term.Name, term.First);
            }
        }

        return new Taxonomy(config, [.. bySlug
            .Select(pair => new Term(pair.Value.Name, new Permalink($"/{config.Name}/{pair.Key}/"), [.. pair.Value.Pages]))
            .OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase).ThenBy(term => term.Name, StringComparer.Ordinal)]);
    }

    private void NoSlug(PageHead page, TaxonomyConfig config, string name) => problems.Add(page.File.Problem(
        page.File.LineOfKey(config.Name),
        $"`{name}` has no letter or digit to make an address of.",
        $"Reword it, or give it one in `slugs` of the taxonomy `{config.Name}` in content/site.yml."));

    private void Clash(PageHead page, TaxonomyConfig config, string name, string slug, string other, PageHead first) => problems.Add(page.File.Problem(
        page.File.LineOfKey(config.Name),
        $"`{name}` and `{other}` of {first.File.RootedPath} would share the address `/{config.Name}/{slug}/`.",
        $"Write both the same way, or give one another address in `slugs` of the taxonomy `{config.Name}` in content/site.yml."));
}
