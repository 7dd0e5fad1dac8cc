using SiteGen.Content;

namespace Site.Mending;

/// <summary>
/// The last build of a whole site by this run of the program. A build writes the lock of answers, which lies among the files that a
/// preview watches: that alone is no reason to build again.
/// </summary>
internal sealed class WholeBuild
{
    private readonly InputSnapshot _inputs;
    private readonly string _lock;
    private readonly DateOnly? _today;
    private readonly DateTime _lockWritten;

    private WholeBuild(BuildOptions options, InputSnapshot inputs, BuildReport report)
    {
        (_inputs, _today, _lock) = (inputs, options.Today, Path.GetRelativePath(options.Root, options.LockFile).Replace('\\', '/'));
        _lockWritten = File.GetLastWriteTimeUtc(options.LockFile);
        Unchanged = report with { Changed = 0, Encoded = 0, Regenerated = [], OpenedLanguageModel = false };
    }

    /// <summary>What a build reports that has nothing to do.</summary>
    public BuildReport Unchanged { get; }

    /// <summary>Notes a build.</summary>
    /// <param name="options">What was built.</param>
    /// <param name="inputs">The files as they were before they were read; <see langword="null"/> where they cannot be told from later ones.</param>
    /// <param name="report">What the build did.</param>
    public static WholeBuild? Of(BuildOptions options, InputSnapshot? inputs, BuildReport report) =>
        inputs is null ? null : new WholeBuild(options, inputs, report);

    /// <summary>Whether the output is that of these files.</summary>
    /// <param name="options">What is to be built.</param>
    /// <param name="inputs">The files as they are now.</param>
    public bool IsOf(BuildOptions options, InputSnapshot? inputs) =>
        options.Today == _today && Directory.Exists(options.OutputFolder)
        && inputs?.ChangedSince(_inputs) is { } changed
        && (changed.Count == 0 || (changed.Count == 1 && changed[0] == _lock && File.GetLastWriteTimeUtc(options.LockFile) == _lockWritten));
}
