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

    internal Uri Address => server!.Address;

    internal Chromium Browser { get; } = new();

    public async Task InitializeAsync()
    {
        var output = Path.Combine(folder, "public");
        new SiteWriter(output).Write(await BuildAsync());
        server = await PreviewServer.StartAsync(
            new PreviewOptions { OutputFolder = output, BasePath = ExamplePages.Site.BasePath, Port = 0 },
            BuildOutcome.Success,
            _ => Task.FromResult(BuildOutcome.Success),
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
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
        return tree;
    }
}
