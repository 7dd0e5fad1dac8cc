using SiteGen.Content;

namespace Site.Mending;

/// <summary>
/// The last build of a whole site by this run of the program. A build writes the lock of answers, which lies among the files that a
/// preview watches: that alone is no reason to build again.
/// </summary>
/// <param name="options">What was built.</param>
/// <param name="inputs">The files as they were before they were read.</param>
/// <param name="report">What the build did.</param>
internal sealed class WholeBuild(BuildOptions options, InputSnapshot inputs, BuildReport report)
{
    private readonly string _lock = Path.GetRelativePath(options.Root, options.LockFile).Replace('\\', '/');
    private readonly DateTime _lockWritten = File.GetLastWriteTimeUtc(options.LockFile);

    /// <summary>What a build reports that has nothing to do.</summary>
    public BuildReport Unchanged { get; } = report with { Changed = 0, Encoded = 0, Regenerated = [], OpenedLanguageModel = false };

    /// <summary>Whether the output is that of these files.</summary>
    /// <param name="now">The files as they are now; <see langword="null"/> where they cannot be told from later ones.</param>
    public bool IsOf(InputSnapshot? now) =>
        Directory.Exists(options.OutputFolder)
        && now?.ChangedSince(inputs) is { } changed
        && (changed.Count == 0 || (changed.Count == 1 && changed[0] == _lock && File.GetLastWriteTimeUtc(options.LockFile) == _lockWritten));
}
