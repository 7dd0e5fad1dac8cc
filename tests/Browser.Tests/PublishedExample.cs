using Site;
using SiteGen.Serving;

namespace Browser.Tests;

/// <summary>The site of <c>content/</c>, built from its lock as a visitor gets it, with its index, served on a free port.</summary>
public sealed class PublishedExample : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("site-published-").FullName;
    private PreviewServer? server;

    internal Uri Address => server!.Address;

    internal Chromium Browser { get; } = Chromium.Shared;

    /// <summary>The folder that the site was written to.</summary>
    internal string Output => Path.Combine(folder, "public");

    /// <summary>The folder that holds the solution.</summary>
    internal static string Repository { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public async Task InitializeAsync()
    {
        await Build.RunAsync(new BuildOptions { Root = Repository, Output = Output, Frozen = true }, new SilentLog());
        server = await PreviewServer.StartAsync(
            new PreviewOptions { OutputFolder = Output, BasePath = "/", Port = 0 },
            BuildOutcome.Success,
            _ => Task.FromResult(BuildOutcome.Success),
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await server!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Site.sln"))
        ? folder.FullName
        : Find(folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Site.sln."));
}
