using System.Collections.Immutable;
using Site.Layouts;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Listings;

namespace Site.Pages;

/// <summary>Finds what stands around a page because of where it belongs: terms, series, neighbours, related pages.</summary>
internal sealed class Surroundings
{
    private readonly SiteContent _content;
    private readonly Dictionary<string, Document> _bySource;
    private readonly Dictionary<(string Taxonomy, string Term), Permalink> _terms;
    private readonly RelatedPages _related;
    private readonly Dictionary<string, (Document? Previous, Document? Next)> _neighbours = new(StringComparer.Ordinal);

    /// <summary>Takes the content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="similarity">Which pages are alike; <see langword="null"/> to go by shared terms.</param>
    public Surroundings(SiteContent content, Similarity? similarity)
    {
        _content = content;
        _bySource = content.Documents.ToDictionary(document => document.SourcePath, StringComparer.Ordinal);
        _terms = content.Taxonomies
            .SelectMany(taxonomy => taxonomy.Terms.Select(term => (Key: (taxonomy.Config.Name, term.Name), term.Permalink)))
            .ToDictionary(pair => pair.Key, pair => pair.Permalink);
        similarity ??= new SharedTerms(content.Taxonomies, content.Documents.Length).Of;
        _related = new RelatedPages(content.Documents, similarity, content.Config.Related);
        foreach (var (folder, metadata) in content.Directories.Where(pair => pair.Value.PreviousNext)) NoteNeighbours(folder);
    }

    /// <summary>What stands around a page.</summary>
    public PageSurroundings Of(Document document)
    {
        var series = document.FrontMatter.Series is { } name ? _content.Series[name] : null;
        var (previous, next) = _neighbours.GetValueOrDefault(document.SourcePath);
        return new PageSurroundings
        {
            Fields = [.. document.Fields.Select(field => (LabelOf(document, field.Key), field.Value))],
            Terms = [.. _content.Taxonomies.Where(taxonomy => document.Terms.ContainsKey(taxonomy.Config.Name)).Select(taxonomy => TermsOf(document, taxonomy))],
            Series = series?.Name,
            Parts = [.. (series?.Pages ?? []).Select(path => PageEntry.Of(_bySource[path]))],
            Previous = previous is null ? null : PageEntry.Of(previous),
            Next = next is null ? null : PageEntry.Of(next),
            Related = [.. _related.Of(document).Select(PageEntry.Of)],
        };
    }

    private (string Name, string Title, ImmutableArray<(string Name, Permalink Permalink)> Terms) TermsOf(Document document, Taxonomy taxonomy) => (
        taxonomy.Config.Name, taxonomy.Title,
        [.. document.Terms[taxonomy.Config.Name].Distinct(StringComparer.Ordinal).Select(term => (term, _terms[(taxonomy.Config.Name, term)]))]);

    // The nearest folder that declares the field has its words.
    private string LabelOf(Document document, string field)
    {
        for (var folder = document.SourcePath; folder.Length > 0;)
        {
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            if (_content.Directories.TryGetValue(folder, out var metadata) && metadata.Schema.TryGetValue(field, out var schema))
                return schema.Label ?? FolderName.InWords(field);
        }

        return FolderName.InWords(field);
    }

    private void NoteNeighbours(string collection)
    {
        Document[] members =
        [
            .. CollectionOrder.Sort(_content.Documents.Where(document => document.Collection == collection && document.Permalink.Path != $"/{collection}/")),
        ];
        for (var i = 0; i < members.Length; i++)
            _neighbours[members[i].SourcePath] = (i > 0 ? members[i - 1] : null, i + 1 < members.Length ? members[i + 1] : null);
    }
}
