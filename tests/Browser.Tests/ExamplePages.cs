using System.Collections.Immutable;
using Site.Answers;
using Site.Ask;
using Site.Layouts;
using Site.Reports;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Pages;

namespace Browser.Tests;

/// <summary>One page of every kind.</summary>
internal static class ExamplePages
{
    internal static readonly SiteIdentity Site = new()
    {
        Title = "Ada Brook",
        Tagline = "Small programs, honest clocks, numbers to believe",
        Description = "The portfolio of an engineer who measures.",
        Author = "Ada Brook",
        BaseUrl = "https://example.org",
        BasePath = "/portfolio/",
        Notice = "This portfolio is an example made from invented notes. It is nobody's own site.",
        NoIndex = true,
        Nav = [new("Projects", "/projects/"), new("Themes", "/themes/"), new("Notes", "/notes/"), new("Questions", "/faq/"), new("Ask", "/ask/"), new("Search", "/search/")],
        Foot = [new(HowItAnswers.Title, HowItAnswers.Path)],
    };

    private static readonly PageEntry[] Projects = [PageEntry.Of(ExampleDocuments.Project)];
    private static readonly PageEntry[] Themes = [PageEntry.Of(ExampleDocuments.Theme)];
    private static readonly PageEntry[] Notes = [PageEntry.Of(ExampleDocuments.Note)];

    internal static readonly Page[] All =
    [
        Of(ExampleDocuments.Home, typeof(HomePage), ("Projects", Projects), ("Themes", Themes), ("Essays", Projects),
            ("Notes", Notes), ("Questions", new[] { ExampleAnswers.Answered }), ("Asks", true)),
        Of(ExampleDocuments.Project, typeof(DocumentPage), ("Themes", Themes)),
        Of(ExampleDocuments.Theme, typeof(DocumentPage), ("Members", Projects)),
        Of(ExampleDocuments.Note, typeof(NotePage), ("Themes", Themes)),
        Collection("/projects/", "Projects", Projects),
        Collection("/themes/", "Themes", Themes),
        Collection("/notes/", "Notes", Notes),
        Collection("/essays/", "Essays", Projects),
        New("/faq/", "Questions and answers", typeof(FaqPage), ("Groups", ExampleAnswers.Groups), ("Asks", true)) with
        {
            Markdown = AnswerMarkdown.Faq(ExampleAnswers.Groups),
            JsonLd = [AnswerJsonLd.Faq(ExampleAnswers.Groups)],
        },
        New(HowItAnswers.Path, HowItAnswers.Title, typeof(MeasurementPage), ("Report", ExampleMeasurement.Report)) with
        {
            Markdown = HowItAnswersMarkdown.Write(ExampleMeasurement.Report),
        },
        Question(ExampleAnswers.Answered),
        Question(ExampleAnswers.Refused),
        New("/ask/", "Ask", typeof(AskPage), ("Groups", ExampleAnswers.Groups)),
        New("/ask/for-programs/", "For programs", typeof(ForProgramsPage)) with { Markdown = ForPrograms.Markdown(path => path) },
        New("/search/", "Search", typeof(SearchPage)),
        New("/404.html", "Page not found", typeof(NotFoundPage)) with { InSitemap = false },
    ];

    private static Page Of(Document document, Type layout, params (string Name, object? Value)[] parameters) =>
        New(document.Permalink.Path, document.Title, layout, [("Document", document), .. parameters]) with
        {
            Description = document.FrontMatter.Description,
            Date = document.FrontMatter.Date,
            Updated = document.FrontMatter.Updated,
            Markdown = document.Markdown,
            LlmsSection = "Pages",
            InFeed = true,
        };

    private static Page Collection(string path, string title, PageEntry[] entries) =>
        New(path, title, typeof(CollectionPage), ("Title", title), ("Description", "All of them."), ("Entries", entries)) with
        {
            Markdown = EntryMarkdown.List(entries),
        };

    private static Page Question(AnswerView answer) =>
        New(answer.Permalink.Path, answer.Question, typeof(QuestionPage), ("Answer", answer)) with
        {
            Markdown = AnswerMarkdown.Question(answer),
            JsonLd = AnswerJsonLd.Question(answer) is { } block ? [block] : [],
        };

    private static Page New(string path, string title, Type layout, params (string Name, object? Value)[] parameters) => new()
    {
        Permalink = new Permalink(path),
        Title = title,
        Layout = layout,
        Parameters = parameters
            .Select(parameter => KeyValuePair.Create(parameter.Name, Fitted(parameter.Value)))
            .ToImmutableDictionary(),
    };

    // On a site below a base path, the reader of content has already put the path before internal links.
    private static object? Fitted(object? value) => value is Document document
        ? document with { Html = document.Html.Replace("href=\"/", $"href=\"{Site.BasePath}") }
        : value;
}
