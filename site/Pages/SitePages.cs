using System.Collections.Immutable;
using Loops;
using Site.Answers;
using Site.Ask;
using Site.Layouts;
using Site.Reports;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Listings;
using SiteGen.Pages;

namespace Site.Pages;

/// <summary>Composes every page of the site from its documents and its answers.</summary>
public sealed class SitePages
{
    private const string Themes = "themes";

    // Collections that lead a portfolio, in this order; others follow by name.
    private static readonly ImmutableArray<string> Leading = ["projects", "tools", "themes", "essays", "posts", "notes"];

    private readonly SiteContent _content;
    private readonly ImmutableArray<QuestionGroup> _groups;
    private readonly bool _asks;
    private readonly HowItAnswers? _measured;
    private readonly ImmutableArray<string> _collections;
    private readonly SiteIdentity _site;
    private readonly CollectionLists _lists;
    private readonly Surroundings _surroundings;
    private readonly Dictionary<string, Document> _bySource;
    private readonly Dictionary<Permalink, Document> _byPermalink;
    private readonly Dictionary<string, Document[]> _members;
    private readonly Dictionary<string, string> _titles;

    private SitePages(SiteContent content, ImmutableArray<QuestionGroup> groups, bool asks, HowItAnswers? measured, Similarity? similarity)
    {
        _content = content;
        _groups = groups;
        _asks = asks;
        _measured = measured;
        _collections = [.. content.Documents.Select(document => document.Collection).Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal).OrderBy(Place).ThenBy(name => name, StringComparer.Ordinal)];
        _lists = new CollectionLists(content);
        _surroundings = new Surroundings(content, similarity);
        _bySource = content.Documents.ToDictionary(document => document.SourcePath, StringComparer.Ordinal);
        _byPermalink = content.Documents.ToDictionary(document => document.Permalink);
        _members = content.Documents
            .Where(document => document.Permalink.Path != $"/{document.Collection}/")
            .GroupBy(document => document.Collection, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => CollectionOrder.Sort(group).ToArray(), StringComparer.Ordinal);
        _titles = _collections.ToDictionary(name => name, FindTitle, StringComparer.Ordinal);
        _site = IdentityOf();
    }

    /// <summary>Composes the pages.</summary>
    /// <param name="content">The documents.</param>
    /// <param name="groups">The questions with their answers; empty for a site without questions.</param>
    /// <param name="asks">Whether the site has an index that visitors can ask and search.</param>
    /// <param name="measured">What is known of the answers; <see langword="null"/> for a site that keeps no measurement.</param>
    /// <param name="similarity">Which pages are alike; <see langword="null"/> to go by shared terms.</param>
    public static (SiteIdentity Site, ImmutableArray<Page> Pages) Compose(
        SiteContent content, ImmutableArray<QuestionGroup> groups, bool asks, HowItAnswers? measured, Similarity? similarity = null)
    {
        var pages = new SitePages(content, groups, asks, measured, similarity);
        return (pages._site, [.. pages.All()]);
    }

    private IEnumerable<Page> All()
    {
        if (DocumentAt("/") is null)
            yield return _lists.OfCollection("/", _site.Title, [.. Members("").Where(document => document.Permalink.Path != "/404.html")]).First() with { FeedEntries = [] };
        foreach (var page in ParallelLoop.Select(_content.Documents, PageOf)) yield return page;
        foreach (var page in _collections.Where(name => !HasIndex(name)).SelectMany(name => _lists.OfCollection($"/{name}/", TitleOf(name), Members(name))))
            yield return page;
        // An author's own page at one of these addresses takes the place of ours.
        foreach (var page in OverviewPages().Where(page => IsFree(page.Permalink))) yield return page;
        foreach (var page in QuestionPages()) yield return page;
        foreach (var page in AskPages()) yield return page;
        if (_measured is not null) yield return MeasurementPage(_measured);
        if (DocumentAt("/404.html") is null)
            yield return MadePage.Of("/404.html", "Page not found", typeof(NotFoundPage)) with { InSitemap = false };
    }

    private Page PageOf(Document document)
    {
        var page = new Page
        {
            Permalink = document.Permalink,
            Title = document.Title,
            Description = document.FrontMatter.Description ?? (document.Excerpt.Length > 0 ? document.Excerpt : null),
            Date = document.FrontMatter.Date,
            Updated = document.FrontMatter.Updated,
            Collection = document.Collection,
            Language = document.FrontMatter.Language,
            Layout = LayoutOf(document),
            Parameters = ParametersOf(document),
            HeldMarkdown = document.HeldMarkdown,
            MarkdownLinks = document.MarkdownLinks,
            SourcePath = document.SourcePath,
            Aliases = [.. document.Aliases.Select(alias => alias.Path)],
            InFeed = true,
            FeedEntries = document.Collection.Length > 0 && document.Permalink.Path == $"/{document.Collection}/"
                ? _lists.FeedOf(document.Collection, Members(document.Collection)) : [],
            Tags = document.FrontMatter.Tags,
            Fields = document.Fields,
            InSitemap = document.Permalink.Path != "/404.html",
            LlmsSection = document.Collection.Length == 0 ? "Pages" : TitleOf(document.Collection),
        };
        return page with { JsonLd = document.Permalink.Path == "/" ? [JsonLd.WebSite(_site), .. JsonLd.ProfilePage(_site)] : [JsonLd.Article(_site, page)] };
    }

    private static Type LayoutOf(Document document) =>
        document.FrontMatter.Layout is { } name ? LayoutCatalogue.Find(name)!
        : document.Permalink.Path == "/" ? typeof(HomePage)
        : document.FrontMatter.Source is not null ? typeof(NotePage)
        : typeof(DocumentPage);

    private ImmutableDictionary<string, object?> ParametersOf(Document document)
    {
        var parameters = new Dictionary<string, object?> { ["Document"] = document };
        if (LayoutOf(document) == typeof(HomePage))
        {
            parameters["Projects"] = Entries("projects");
            parameters["Themes"] = Entries(Themes);
            parameters["Essays"] = Entries("essays");
            parameters["Notes"] = Entries("notes");
            parameters["Asks"] = _asks;
            parameters["Questions"] = _groups.SelectMany(group => group.Questions).Where(answer => answer.IsAnswered).Take(6).ToArray();
            return parameters.ToImmutableDictionary(StringComparer.Ordinal);
        }

        parameters["Around"] = _surroundings.Of(document);
        parameters["Themes"] = document.FrontMatter.Themes.Select(slug => _bySource.GetValueOrDefault($"{Themes}/{slug}.md")).OfType<Document>().Select(PageEntry.Of).ToArray();
        if (document.Collection == Themes && LayoutOf(document) == typeof(DocumentPage)) parameters["Members"] = MembersOfTheme(document);
        return parameters.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private PageEntry[] MembersOfTheme(Document theme)
    {
        var slug = Path.GetFileNameWithoutExtension(theme.SourcePath);
        return [.. CollectionOrder.Sort(_content.Documents.Where(document => document.FrontMatter.Themes.Contains(slug))).Select(PageEntry.Of)];
    }

    private IEnumerable<Page> QuestionPages()
    {
        if (_groups.IsEmpty) yield break;
        yield return MadePage.Of("/faq/", "Questions and answers", typeof(FaqPage), ("Groups", _groups), ("Asks", _asks)) with
        {
            Markdown = AnswerMarkdown.Faq(_groups),
            JsonLd = [AnswerJsonLd.Faq(_groups)],
            LlmsSection = "Questions",
            Description = "Questions about this site, each answered by sentences that its pages prove, or not at all.",
        };
        foreach (var answer in _groups.SelectMany(group => group.Questions))
            yield return MadePage.Of(answer.Permalink.Path, answer.Question, typeof(QuestionPage), ("Answer", answer)) with
            {
                Markdown = AnswerMarkdown.Question(answer),
                JsonLd = AnswerJsonLd.Question(answer) is { } described ? [described] : [],
                Description = answer.Text.Length > 200 ? answer.Sentences[0].Text : answer.Text,
                Collection = QuestionFiles.Folder,
            };
    }

    private IEnumerable<Page> AskPages() => !_asks ? [] : new[]
    {
        MadePage.Of(AskAddresses.Ask, "Ask", typeof(AskPage), ("Groups", _groups)) with
        {
            Description = "Ask in your own words: a proven answer, the passages that come nearest, or word that there is none.",
        },
        MadePage.Of(AskAddresses.ForPrograms, "For programs", typeof(ForProgramsPage)) with
        {
            Description = "How a program reads the answers, the passages and the index of this site.",
            Markdown = ForPrograms.Markdown(path => path),
            LlmsSection = "Questions",
        },
        MadePage.Of(AskAddresses.Search, "Search", typeof(SearchPage)) with { Description = "Keyword search over every passage of this site." },
    }.Where(page => IsFree(page.Permalink));

    private bool IsFree(Permalink permalink) =>
        !_byPermalink.ContainsKey(permalink) && !_collections.Contains(permalink.Path.Trim('/'));

    private IEnumerable<Page> OverviewPages() =>
    [
        .. _collections.SelectMany(name => _lists.Archive(name, TitleOf(name), Members(name))),
        .. _content.Taxonomies.SelectMany(_lists.Terms),
    ];

    private static Page MeasurementPage(HowItAnswers measured) =>
        MadePage.Of(HowItAnswers.Path, HowItAnswers.Title, typeof(MeasurementPage), ("Report", measured)) with
        {
            Markdown = HowItAnswersMarkdown.Write(measured),
            LlmsSection = "Questions",
            Description = "The method, the error rates with exact intervals, the risk-coverage curve, and every miss.",
        };

    private SiteIdentity IdentityOf()
    {
        var config = _content.Config;
        return new SiteIdentity
        {
            Title = config.Title,
            Tagline = config.Tagline ?? "",
            Description = config.Description ?? "",
            Author = config.Author ?? "",
            Language = config.Language,
            BaseUrl = config.BaseUrl,
            BasePath = config.BasePath,
            Notice = config.Notice,
            Card = _content.Card,
            NoIndex = config.Noindex,
            Foot = _measured is null ? [] : [new NavigationItem(HowItAnswers.Title, HowItAnswers.Path)],
            Nav = config.Nav.IsEmpty ? DerivedNav() : [.. config.Nav.Select(link => new NavigationItem(link.Title, link.Url))],
        };
    }

    private ImmutableArray<NavigationItem> DerivedNav() =>
    [
        .. _collections.Select(name => new NavigationItem(TitleOf(name), $"/{name}/")),
        .. Members("").Where(document => document.Permalink.Path is not ("/" or "/404.html"))
            .Select(document => new NavigationItem(document.Title, document.Permalink.Path)),
        .. _groups.IsEmpty ? [] : new[] { new NavigationItem("Questions", "/faq/") },
        .. AskPages().Where(page => page.Permalink.Path != AskAddresses.ForPrograms).Select(page => new NavigationItem(page.Title, page.Permalink.Path)),
    ];

    private PageEntry[] Entries(string collection) => [.. Members(collection).Select(PageEntry.Of)];

    private Document[] Members(string collection) => _members.GetValueOrDefault(collection, []);

    private bool HasIndex(string collection) => DocumentAt($"/{collection}/") is not null;

    private Document? DocumentAt(string address) => _byPermalink.GetValueOrDefault(new Permalink(address));

    private string TitleOf(string collection) => _titles[collection];

    private string FindTitle(string collection) =>
        _content.Directories.GetValueOrDefault(collection)?.Title
        ?? DocumentAt($"/{collection}/")?.Title
        ?? FolderName.InWords(collection);

    private static int Place(string collection) =>
        Leading.IndexOf(collection) is var place and >= 0 ? place : int.MaxValue;
}
