using Site.Answers;
using Site.Ask;
using Site.Layouts;
using SiteGen.Output;
using SiteGen.Pages;
using SiteGen.Serving;

namespace Browser.Tests;

/// <summary>The example, rendered, checked, written and served on a free port, and a browser to look at it.</summary>
public sealed class ExampleSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("site-browser-").FullName;
    private PreviewServer? server;

    /// <summary>The folder that the site was written to.</summary>
    internal string Output => Path.Combine(folder, "public");

    internal Uri Address => server!.Address;

    internal Chromium Browser { get; } = Chromium.Shared;

    public async Task InitializeAsync()
    {
        new SiteWriter(Output).Write(await BuildAsync());
        server = await PreviewServer.StartAsync(
            new PreviewOptions { OutputFolder = Output, BasePath = ExamplePages.Site.BasePath, Port = 0 },
            BuildOutcome.Success,
            _ => Task.FromResult(BuildOutcome.Success),
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await server!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal static async Task<OutputTree> BuildAsync()
    {
        var assets = AssetMap.Load(typeof(MainLayout).Assembly, themeFolder: null);
        await using var renderer = new PageRenderer(
            typeof(MainLayout), ExamplePages.Site, assets, new Breadcrumbs(ExamplePages.All));
        var tree = new OutputTree();
        SiteFiles.Add(tree, ExamplePages.Site, assets, await renderer.RenderAsync(ExamplePages.All, CancellationToken.None));
        tree.AddText(AnswersJson.Path, AnswersJson.Write(ExamplePages.Site, ExampleAnswers.Groups));
        AddAskFiles(tree);
        return tree;
    }

    // The boxes are the program's own; what they ask is not: the answers are given here.
    private static void AddAskFiles(OutputTree tree)
    {
        var published = new OutputTree();
        AskFiles.Add(published);
        foreach (var file in published.Files.Where(file => file.Path.Value != "ask/worker.js")) tree.Add(file.Path.Value, file.Content);
        using var worker = new StreamReader(typeof(ExampleSite).Assembly.GetManifestResourceStream("worker.js")!);
        tree.AddText("ask/manifest.json", "{}");
        tree.AddText("ask/passages.json", "{}");
        tree.AddText("ask/worker.js", worker.ReadToEnd());
    }
}
