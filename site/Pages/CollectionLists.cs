using System.Collections.Immutable;
using Site.Layouts;
using SiteGen.Documents;
using SiteGen.Listings;
using SiteGen.Pages;

namespace Site.Pages;

/// <summary>Composes the lists of collections, of their archives, and of terms.</summary>
internal sealed class CollectionLists(SiteContent content)
{
    private readonly Dictionary<string, Document> _bySource = content.Documents.ToDictionary(document => document.SourcePath, StringComparer.Ordinal);

    /// <summary>The pages of a list; one, unless its folder says how many entries a page shows.</summary>
    /// <param name="path">Where the first page is published.</param>
    /// <param name="title">Its title.</param>
    /// <param name="documents">What it lists, in order.</param>
    public IEnumerable<Page> OfCollection(string path, string title, IReadOnlyCollection<Document> documents)
    {
        var folder = path.Trim('/');
        var metadata = content.Directories.GetValueOrDefault(folder);
        var archive = metadata is { Archive: true } && documents.Any(IsDated) ? ListAddresses.ArchiveOf(folder) : (Permalink?)null;
        return Spread(new Permalink(path), title, metadata?.Description ?? "", documents, metadata?.PaginateBy, FeedOf(folder, documents), archive)
            .Select(page => page with { Collection = folder });
    }

    /// <summary>The pages that a collection's feed lists; none where it has no feed.</summary>
    public ImmutableArray<Permalink> FeedOf(string folder, IEnumerable<Document> documents) =>
        content.Directories.GetValueOrDefault(folder)?.Feed == false ? [] : Dated(documents);

    /// <summary>The archive of a collection that has one: the years, and a list for each.</summary>
    /// <param name="collection">Name of the collection.</param>
    /// <param name="title">Its title.</param>
    /// <param name="documents">Its pages.</param>
    public IEnumerable<Page> Archive(string collection, string title, IEnumerable<Document> documents)
    {
        var metadata = content.Directories.GetValueOrDefault(collection);
        var years = metadata is { Archive: true } ? YearArchive.Of(documents) : [];
        if (years.IsEmpty) yield break;
        yield return Overview(
            ListAddresses.ArchiveOf(collection).Path, $"{title} by year", "",
            [.. years.Select(year => new TermEntry($"{year.Year}", ListAddresses.ArchiveOfYear(collection, year.Year), year.Documents.Length))],
            years.SelectMany(year => year.Documents)) with
        { Collection = collection };
        foreach (var (year, ofYear) in years)
        {
            foreach (var page in Spread(ListAddresses.ArchiveOfYear(collection, year), $"{title} of {year}", "", ofYear, metadata!.PaginateBy, [], null))
                yield return page with { Collection = collection };
        }
    }

    /// <summary>The pages of a taxonomy: its terms, and a list for each.</summary>
    public IEnumerable<Page> Terms(Taxonomy taxonomy)
    {
        yield return Overview(
            taxonomy.Permalink.Path, taxonomy.Title, taxonomy.Config.Description ?? "",
            [.. taxonomy.Terms.Select(term => new TermEntry(term.Name, term.Permalink, term.Pages.Length))],
            taxonomy.Terms.SelectMany(term => term.Pages).Distinct(StringComparer.Ordinal).Select(path => _bySource[path]));
        foreach (var term in taxonomy.Terms)
        {
            Document[] documents =
            [
                .. term.Pages.Select(path => _bySource[path])
                    .OrderByDescending(document => document.FrontMatter.Date ?? DateOnly.MinValue)
                    .ThenBy(document => document.Title, StringComparer.Ordinal)
                    .ThenBy(document => document.SourcePath, StringComparer.Ordinal),
            ];
            var feed = taxonomy.Config.Feed ? Dated(documents) : [];
            foreach (var page in Spread(term.Permalink, $"{taxonomy.Title}: {term.Name}", "", documents, taxonomy.Config.PaginateBy, feed, null))
                yield return page;
        }
    }

    private static IEnumerable<Page> Spread(
        Permalink first, string title, string description, IReadOnlyCollection<Document> documents, int? size, ImmutableArray<Permalink> feed, Permalink? archive)
    {
        var changed = LastChange(documents);
        foreach (var part in ListParts.Of([.. documents.Select(PageEntry.Of)], size, first))
        {
            yield return MadePage.Of(
                part.Permalink.Path, part.Number == 1 ? title : $"{title}, page {part.Number}", typeof(CollectionPage),
                ("Title", title), ("Description", description), ("Entries", part.Items),
                ("Part", part.Count > 1 ? part : null), ("Archive", archive)) with
            {
                Markdown = EntryMarkdown.List(part.Items),
                Description = description.Length > 0 ? description : null,
                Updated = changed,
                FeedEntries = part.Number == 1 ? feed : [],
            };
        }
    }

    private static Page Overview(string path, string title, string description, IReadOnlyList<TermEntry> terms, IEnumerable<Document> documents) =>
        MadePage.Of(path, title, typeof(TermsPage), ("Title", title), ("Description", description), ("Terms", terms)) with
        {
            Markdown = string.Concat(terms.Select(term => $"- [{term.Name}]({term.Permalink}): {term.Count}\n")),
            Description = description.Length > 0 ? description : null,
            Updated = LastChange(documents),
        };

    private static ImmutableArray<Permalink> Dated(IEnumerable<Document> documents) =>
        [.. documents.Where(IsDated).Select(document => document.Permalink)];

    private static bool IsDated(Document document) => (document.FrontMatter.Date ?? document.FrontMatter.Updated) is not null;

    private static DateOnly? LastChange(IEnumerable<Document> documents) =>
        documents.Max(document => document.FrontMatter.Updated > document.FrontMatter.Date ? document.FrontMatter.Updated : document.FrontMatter.Date ?? document.FrontMatter.Updated);
}
