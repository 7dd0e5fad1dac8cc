using AnswerEngine.LanguageModels;

namespace Site.Tests;

/// <summary>
/// The example, built once from its lock; tests that change it work on copies, which share its cache of vectors and leave it what they
/// have read, as the runs of a program leave it to one another.
/// </summary>
public sealed class ExampleSite : IAsyncLifetime
{
    private readonly SiteFolder _site = new();

    /// <summary>What the build reported.</summary>
    internal BuildReport Report { get; private set; } = new();

    internal SiteFolder Site => _site;

    public async Task InitializeAsync()
    {
        Folders.Copy(RepositoryFolder.At("content"), _site.At("content"));
        Report = await _site.BuildAsync(frozen: true);
    }

    /// <summary>A copy with the pages, the lock and the vectors.</summary>
    internal SiteFolder Copy()
    {
        var copy = new SiteFolder { Left = KeepReadings };
        Folders.Copy(_site.Root, copy.Root);
        return copy;
    }

    // A copy adds what it reads to what it began with, unless its readings were taken away.
    private void KeepReadings(SiteFolder copy)
    {
        if (!Directory.Exists(copy.Options.CacheFolder)) return;
        foreach (var readings in new DirectoryInfo(copy.Options.CacheFolder).GetFiles("*" + ReadingCache.Extension))
        {
            var shared = new FileInfo(Path.Combine(_site.Options.CacheFolder, readings.Name));
            if (!shared.Exists || shared.Length < readings.Length) readings.CopyTo(shared.FullName, overwrite: true);
        }
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }
}
