using Site.Mending;
using SiteGen.Content;
using SiteGen.Output;

namespace Site;

/// <summary>
/// Builds a site again and again, in one run of the program or in several, and keeps what the next build can begin with. Where
/// nothing but the text of pages has changed since, these pages alone are read, checked and written; where anything else may have
/// changed, the whole site is built.
/// </summary>
/// <remarks>A site that asks questions is always built as a whole: its answers depend on the text of every page.</remarks>
public sealed class Rebuild(BuildOptions options)
{
    // Settings, pages and pictures; the theme; what was measured of the answers.
    private static readonly string[] Folders = ["content", "theme", Reports.ReportFile.Folder];

    private WholeBuild? _whole;

    /// <summary>Brings the output up to date.</summary>
    /// <exception cref="BuildFailedException">The author's files have faults; the output is as it was.</exception>
    public Task<BuildReport> RunAsync(IStageLog log, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(Path.Combine(options.Root, Folders[0]))) return Build.RunAsync(options, log, cancellation);
        InputSnapshot? inputs = null;
        if (MayMend && Mended(log, ref inputs) is { } mended) return Task.FromResult(mended);
        inputs ??= Inputs();
        if (_whole?.IsOf(inputs) == true) return Task.FromResult(_whole.Unchanged);
        return RunWholeAsync(log, inputs, cancellation);
    }

    private async Task<BuildReport> RunWholeAsync(IStageLog log, InputSnapshot? inputs, CancellationToken cancellation)
    {
        _whole = null;
        var report = await Build.RunAsync(options, log, built => Keep(built, inputs), cancellation).ConfigureAwait(false);
        if (options.Preview && inputs is not null) _whole = new WholeBuild(options, inputs, report);
        return report;
    }

    // Without `await`: a run of the program for one page is over before the code that it takes is compiled. What is kept is opened,
    // and files are looked at, at the same time.
    private BuildReport? Mended(IStageLog log, ref InputSnapshot? inputs)
    {
        var opening = Task.Run(() => OutputMend.Open(options.OutputFolder, options.OutputRecordFile));
        var looking = opening.ContinueWith(opened => opened.GetAwaiter().GetResult()?.IsUntouched() ?? false, TaskScheduler.Default);
        var loading = Task.Run(Kept);
        inputs = Inputs();
        using var kept = loading.GetAwaiter().GetResult();
        using var output = opening.GetAwaiter().GetResult();
        try
        {
            if (output is null || kept is null || inputs?.ChangedSince(kept.Inputs) is not { } changed) return null;
            var mend = new Mend(options, kept, inputs, output, () => looking.GetAwaiter().GetResult());
            return changed.Count == 0 ? Unchanged(mend, kept) : log.Stage("mended", () => mend.Run(changed), mended => mended is null
                ? "not possible: the whole site is built"
                : $"{changed.Count} pages, {mended.Report.Changed} files changed")?.Report;
        }
        finally
        {
            // It reads what is about to be closed.
            Task.WaitAny(looking);
        }
    }

    private BuildReport? Unchanged(Mend mend, KeptBuild kept)
    {
        var same = mend.Run([]);
        if (kept.Inputs.HasRecent) same?.Save(options.KeptBuildFile);
        return same?.Report;
    }

    // What a page was made of is told by a build of the whole site.
    private bool MayMend => !options.Clean && options.Explain is null && File.Exists(options.KeptBuildFile);

    private InputSnapshot? Inputs() => InputSnapshot.Take(options.Root, Now(), Folders);

    // From its file each time: another run of the program may have built the same site meanwhile.
    private KeptBuild? Kept()
    {
        var kept = KeptBuild.Load(options);
        if (kept?.HoldsOn(options.Today) == true) return kept;
        kept?.Dispose();
        return null;
    }

    private void Keep(BuiltSite built, InputSnapshot? inputs)
    {
        if (inputs is null) return;
        using var kept = KeptBuild.Of(options, built, inputs);
        kept?.Save(options.KeptBuildFile);
    }

    // The time as the file system counts it, which need not be this machine's.
    private long Now()
    {
        var clock = Path.Combine(options.CacheFolder, "now");
        Directory.CreateDirectory(options.CacheFolder);
        File.WriteAllBytes(clock, [0]);
        return File.GetLastWriteTimeUtc(clock).Ticks;
    }
}
