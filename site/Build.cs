using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;
using Site.Answers;
using Site.Ask;
using Site.Engine;
using Site.Layouts;
using Site.Pages;
using Site.Reports;
using SiteGen.Checking;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Output;
using SiteGen.Pages;
using SiteGen.Spooling;

namespace Site;

/// <summary>A build from beginning to end: read this first. Nothing is written before every check has passed.</summary>
public static class Build
{
    /// <summary>Builds the site.</summary>
    /// <exception cref="BuildFailedException">The author's files have faults, an answer is stale in a frozen build, or
    /// the promise is broken; the previous output is untouched.</exception>
    public static Task<BuildReport> RunAsync(BuildOptions options, IStageLog log, CancellationToken cancellation = default) =>
        RunAsync(options, log, keep: null, cancellation);

    /// <summary>Builds the site.</summary>
    /// <param name="options">What is built, and how.</param>
    /// <param name="log">Hears of the stages.</param>
    /// <param name="keep">Receives what was made, once it is written, where the next build may begin with some of it; null to keep nothing.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <exception cref="BuildFailedException">As above.</exception>
    public static async Task<BuildReport> RunAsync(BuildOptions options, IStageLog log, Action<BuiltSite>? keep, CancellationToken cancellation = default)
    {
        using var spool = new Spool(options.CacheFolder, options.MemoryForPages);
        return await RunAsync(options, log, spool, keep, cancellation).ConfigureAwait(false);
    }

    private static async Task<BuildReport> RunAsync(BuildOptions options, IStageLog log, Spool spool, Action<BuiltSite>? keep, CancellationToken cancellation)
    {
        // The theme depends on no page: its files are made smaller while the pages are read.
        var theme = Task.Run(() => AssetMap.Load(typeof(MainLayout).Assembly, Path.Combine(options.Root, "theme", "assets")), cancellation);
        var content = log.Stage("content", () => ReadContent(options, text: options.LookOver, reread: keep is not null, spool), read => $"{read.Documents.Length} pages, {read.DataFiles.Count(IsQuestion)} questions");
        var questions = log.Stage("questions", () => QuestionFiles.Read(content), read => $"{read.Groups.Length} groups");
        var asks = content.Config.Engine && !questions.Questions.IsEmpty;
        // A site that asks nothing has no use for passages.
        var passages = asks ? log.Stage("passages", () => new PassageCutter().Cut(SourceDocuments.Of(content)), cut => $"{cut.Length} of {content.Documents.Sum(document => document.Sections.Length)} sections") : [];

        using var stage = new AnswerStage(options, content.Config);
        var proven = LockFile.Read(options.LockFile);
        if (asks) log.Stage("encoding", () => stage.Encode(passages, log.Progress(passages.Length, "passages")), () => $"{stage.Encoded} encoded, the rest from the cache");
        var plan = log.Stage("lock", () => stage.Plan(questions, passages, proven), planned => $"{planned.Questions.Count(question => question.Stale is null)} proven outcomes, {planned.Stale.Count()} stale");
        var outcomes = asks
            ? log.Stage("answers", () => stage.Answer(plan, proven, log.AnswerProgress(), cancellation), answered => $"{answered.Entries.Count} outcomes, {(stage.Shelf?.OpenedLanguageModel == true ? "language model used" : "no model call")}")
            : AnswerLock.Empty;
        log.Stage("promise", () => AnswerStage.CheckPromise(outcomes, proven, questions, passages), () => $"{questions.OutOfScope.Count} questions out of scope refused");

        var hasBox = asks && stage.CanFillBox();
        var (site, pages) = log.Stage("pages", () => Compose(options, content, questions, outcomes, passages, hasBox, stage.Corpus), composed => $"{composed.Pages.Length} pages");
        var box = hasBox ? log.Stage("ask box", () => stage.WriteAskIndex(site, questions, Groups(questions, outcomes, passages, EngineChoice.Of(content.Config)), passages), written => written!.Summary) : null;
        var assets = await theme.ConfigureAwait(false);
        var tree = await log.StageAsync("layouts", () => RenderAsync(options, content, site, assets, pages, box, spool, cancellation), rendered => $"{rendered.Files.Count} files").ConfigureAwait(false);
        log.Stage("links", () => CheckLinks(tree, site), () => "every internal link and anchor leads somewhere");
        var report = Report(options, stage, plan, outcomes, passages, pages, tree, content);
        if (options.LookOver)
            return report with
            {
                Findings = log.Stage("audit", () => LookOver(tree, pages, content), found => $"{found.Length} findings"),
                OutsideLinks = [.. PageAudit.OutsideLinks(tree, site)],
            };
        var changed = log.Stage("output", () => Write(options, tree, outcomes, plan, asks), written => $"{written} files changed in {options.OutputFolder}");
        stage.SaveCache();
        if (!options.Preview && stage.Corpus is { } corpus) log.Stage("index", () => SiteIndex.Write(options.IndexFile, corpus, stage.IndexOptions), written => written ? $"{options.IndexFile} written" : "as it was");
        var explained = log.Stage("graph", () => KeepGraph(options, BuildGraph.Of(options.Root, content, site, assets, pages)), _ => "what every page is made of, for `--explain`");
        new CacheSweep(options).Run();
        report = report with { Changed = changed, Explained = explained };
        // Answers depend on the text of every page, so that a site with questions is built as a whole.
        if (!asks && keep is not null) log.Stage("kept", () => keep(new BuiltSite(site, content, pages, tree, report)), () => "what the next build can begin with");
        return report;
    }

    /// <summary>Reads and checks the content of a site.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="text">Whether the text of every page is wanted though the site has no questions.</param>
    /// <param name="reread">Whether single pages are to be read again later.</param>
    /// <param name="spool">Keeps the texts of pages; <see langword="null"/> for memory.</param>
    public static SiteContent ReadContent(BuildOptions options, bool text = true, bool reread = false, Spool? spool = null) => SiteContent.Read(options.Root, new SiteContentOptions
    {
        Layouts = [.. LayoutCatalogue.Names],
        Drafts = options.Drafts,
        CacheFolder = options.CacheFolder,
        Spool = spool,
        Reread = reread,
        WantsText = (config, files) => text || (config.Engine && files.Any(IsQuestion)),
        Future = options.Future,
        Today = options.Today,
        DataFolders = [QuestionFiles.Folder],
        GeneratedPages =
        [
            .. CollectionFolders.Of(options.Root).Append(QuestionFiles.Folder).Select(CollectionFolders.PermalinkOf),
            .. AskAddresses.All.Select(path => new Permalink(path)),
            .. KeptReports.Pages(options.Root),
        ],
        PageOfDataFile = file => IsQuestion(file) ? new Permalink("/" + file.Path[..^".md".Length] + "/") : null,
    });

    /// <summary>The questions of a site in their groups, as pages show them.</summary>
    public static ImmutableArray<QuestionGroup> Groups(QuestionFiles questions, AnswerLock outcomes, ImmutableArray<Passage> passages, EngineChoice choice) =>
        Groups(questions, outcomes, new AnswerViews(passages, choice));

    /// <summary>The questions of a site in their groups, as pages show them.</summary>
    public static ImmutableArray<QuestionGroup> Groups(QuestionFiles questions, AnswerLock outcomes, AnswerViews views) =>
        [.. questions.Questions.GroupBy(question => question.Group).Select(group =>
        {
            var title = questions.GroupOf(group.First());
            return new QuestionGroup(title.Title, title.Description ?? "",
                [.. group.Select(file => views.Of(file, title.Title, outcomes.Entries.GetValueOrDefault(file.Question.Id)?.Answer))]);
        })];

    private static (SiteIdentity Site, ImmutableArray<Page> Pages) Compose(
        BuildOptions options, SiteContent content, QuestionFiles questions, AnswerLock outcomes, ImmutableArray<Passage> passages, bool hasBox, Corpus? corpus)
    {
        var groups = content.Config.Engine ? Groups(questions, outcomes, passages, EngineChoice.Of(content.Config)) : [];
        var engine = content.Config.Related > 0 && corpus is not null ? new DocumentSimilarity(corpus) : null;
        return SitePages.Compose(
            content, groups, hasBox, groups.IsEmpty ? null : KeptReports.Read(options.Root, content, outcomes),
            engine is null ? null : document => engine.Of(document.SourcePath));
    }

    private static async Task<OutputTree> RenderAsync(
        BuildOptions options, SiteContent content, SiteIdentity site, AssetMap assets, ImmutableArray<Page> pages, AskIndex? box, Spool spool, CancellationToken cancellation)
    {
        var renderer = new PageRenderer(typeof(MainLayout), site, assets, new Breadcrumbs(pages), spool);
        await using var _ = renderer.ConfigureAwait(false);
        var rendered = await renderer.RenderAsync(pages, cancellation).ConfigureAwait(false);
        var tree = new OutputTree(spool);
        SiteFiles.Add(tree, site, assets, rendered);
        StaticFiles.Add(tree, Path.Combine(options.Root, "content"), content.Assets.Select(asset => asset.SourcePath));
        foreach (var made in content.Made) tree.Add(made.SourcePath, File.ReadAllBytes(made.FilePath));
        RedirectFiles.Add(tree, site, content.Redirects);
        if (box is not null) AskFiles.Add(tree);
        box?.AddTo(tree);
        if (QuestionGroupsOf(pages) is { } groups) tree.AddText(AnswersJson.Path, AnswersJson.Write(site, groups));
        return tree;
    }

    private static IEnumerable<QuestionGroup>? QuestionGroupsOf(ImmutableArray<Page> pages) =>
        pages.FirstOrDefault(page => page.Layout == typeof(FaqPage))?.Parameters["Groups"] as IEnumerable<QuestionGroup>;

    private static void CheckLinks(OutputTree tree, SiteIdentity site)
    {
        if (LinkChecker.Check(tree, site) is { Count: > 0 } dead) throw new BuildFailedException(dead);
    }

    // The lock changes last: an interrupted build answers again what it had answered. It keeps what it says of a stale
    // answer that could not be answered again, and forgets a question that is gone.
    private static int Write(BuildOptions options, OutputTree tree, AnswerLock outcomes, AnswerPlan plan, bool asks)
    {
        // Until all is written, nothing that an earlier build left is believed.
        Directory.CreateDirectory(options.CacheFolder);
        File.Delete(options.KeptBuildFile);
        if (options.Clean) File.Delete(options.OutputRecordFile);
        var changed = new SiteWriter(options.OutputFolder, options.OutputRecordFile).Write(tree);
        var complete = plan.Questions.All(planned => outcomes.Entries.ContainsKey(planned.Question.Id));
        if (asks && complete && !options.Frozen) LockFile.Write(options.LockFile, outcomes);
        return changed;
    }

    private static ImmutableArray<string> KeepGraph(BuildOptions options, BuildGraph graph)
    {
        ImmutableArray<string> explained = options.Explain is { } page ? [.. graph.Explain(BuildGraph.Load(options.GraphFile), page)] : [];
        graph.Save(options.GraphFile);
        return explained;
    }

    private static ImmutableArray<Problem> LookOver(OutputTree tree, ImmutableArray<Page> pages, SiteContent content) =>
        [.. PageAudit.Check(tree, pages, content.Documents.ToDictionary(document => document.SourcePath, document => document.Source, StringComparer.Ordinal))];

    private static BuildReport Report(
        BuildOptions options, AnswerStage stage, AnswerPlan plan, AnswerLock outcomes, ImmutableArray<Passage> passages,
        ImmutableArray<Page> pages, OutputTree tree, SiteContent content)
    {
        var answered = outcomes.Entries.Values.Select(entry => entry.Answer).OfType<Answered>().ToArray();
        var foreign = content.Documents.Count(document => !(document.FrontMatter.Language ?? content.Config.Language).StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return new BuildReport
        {
            Pages = pages.Length,
            Files = tree.Files.Count,
            Passages = passages.Length,
            Encoded = stage.Encoded,
            Proven = answered.Length,
            NotAvailable = outcomes.Entries.Count - answered.Length,
            ByAuthor = answered.Count(answer => answer.AcceptedBy == AcceptedBy.Author),
            Stale = [.. plan.Stale.Where(planned => !outcomes.Entries.ContainsKey(planned.Question.Id))],
            Regenerated = [.. plan.Stale.Where(planned => outcomes.Entries.ContainsKey(planned.Question.Id))],
            OpenedLanguageModel = stage.Shelf?.OpenedLanguageModel ?? false,
            Rewrites = stage.Rewrites,
            Warnings = [.. content.Warnings.Select(warning => warning.ToString()), .. stage.Warnings, .. KeptReports.Warnings(pages), .. foreign > 0 ? [$"{foreign} pages are not in English; the answer engine leaves them to the reader."] : Array.Empty<string>()],
            HeldBack = content.HeldBack,
            Output = options.OutputFolder,
        };
    }

    private static bool IsQuestion(ContentFile file) => file.Path.EndsWith(".md", StringComparison.Ordinal);
}
