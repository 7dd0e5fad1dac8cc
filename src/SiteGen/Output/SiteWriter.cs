using SiteGen.Content;

namespace SiteGen.Output;

/// <summary>
/// Writes a site to a fresh folder beside the target and swaps it in, so that whatever fails, the target is
/// either the old site or the new one, whole. Where a record of the last build shows that few files change, these
/// alone are written, each beside its place and renamed.
/// </summary>
public sealed class SiteWriter
{
    /// <summary>The file by which a folder is known to be an output, and so may be replaced.</summary>
    public const string Marker = ".site-output";

    /// <summary>Ends the name of a file that is being written.</summary>
    internal const string Unfinished = ".site-new";

    // Above this share of changed files a fresh folder is quicker than mending the old one.
    private const double FewChanges = .25;

    private const string MarkerText = "A build replaces everything in this folder.\n";

    private readonly string target;
    private readonly string? recordFile;

    /// <summary>Makes ready to write to <paramref name="target"/>.</summary>
    /// <param name="target">The output folder; need not exist.</param>
    /// <param name="recordFile">Where it is kept what was written; null to write everything every time.</param>
    public SiteWriter(string target, string? recordFile = null)
    {
        this.target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        this.recordFile = recordFile;
    }

    private string Fresh => $"{target}.new-{Environment.ProcessId}";

    private string Old => target + ".old";

    /// <summary>Writes every file of the tree and swaps the result in.</summary>
    /// <exception cref="BuildFailedException">The target holds something that no build wrote.</exception>
    /// <returns>How many files were written or deleted.</returns>
    public int Write(OutputTree tree)
    {
        RecoverFromCrash();
        RefuseForeignFolder();
        var files = tree.Files.ToArray();
        string[]? hashes = null;
        if (recordFile is not null && IsOutput(target))
        {
            hashes = FileWriting.Hash(files);
            var update = Update(files, hashes);
            if (update.Changes <= FewChanges * files.Length)
            {
                Save(update.Run(), files);
                return update.Changes;
            }
        }

        try
        {
            var written = Fill(files, hashes);
            Swap();
            if (recordFile is not null) Save(Record(files, written), files);
            return files.Length;
        }
        finally
        {
            DeleteIfPresent(Fresh);
        }
    }

    private FolderUpdate Update(OutputFile[] files, string[] hashes)
    {
        using var before = OutputRecord.Load(recordFile);
        return FolderUpdate.Plan(target, files, hashes, before);
    }

    private void Save(OutputRecord record, OutputFile[] files)
    {
        record.NoteFolders(target, files.Select(file => file.Path.Value).Prepend(Marker));
        record.Save(recordFile!);
    }

    private static OutputRecord Record(OutputFile[] files, WrittenFile[] written)
    {
        var record = new OutputRecord();
        foreach (var (file, entry) in files.Zip(written)) record.Add(file.Path.Value, entry);
        return record;
    }

    private void RecoverFromCrash()
    {
        // A crash between the two renames leaves the old site beside an absent target.
        if (!Directory.Exists(target) && IsOutput(Old))
        {
            Directory.Move(Old, target);
        }

        foreach (var stale in StaleFolders())
        {
            DeleteIfPresent(stale);
        }
    }

    private IEnumerable<string> StaleFolders()
    {
        if (IsOutput(Old))
        {
            yield return Old;
        }

        var parent = Path.GetDirectoryName(target)!;
        foreach (var folder in Directory.Exists(parent) ? Directory.GetDirectories(parent) : [])
        {
            if (folder.StartsWith(target + ".new-", StringComparison.Ordinal) && IsAbandoned(folder))
            {
                yield return folder;
            }
        }
    }

    private bool IsAbandoned(string folder) =>
        IsOutput(folder)
        && int.TryParse(folder[(target.Length + ".new-".Length)..], out var process)
        && (process == Environment.ProcessId || !IsRunning(process));

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private void RefuseForeignFolder()
    {
        var occupied = File.Exists(target)
            || new DirectoryInfo(target).LinkTarget is not null
            || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !IsOutput(target))
            || (Directory.Exists(Old) && !IsOutput(Old));
        if (occupied)
        {
            throw new BuildFailedException([new Problem(
                target,
                null,
                $"The output folder or '{Path.GetFileName(Old)}' beside it holds something that no build wrote.",
                "Choose another output folder, or empty this one yourself.")]);
        }
    }

    private WrittenFile[] Fill(OutputFile[] files, string[]? hashes)
    {
        Directory.CreateDirectory(Fresh);
        File.WriteAllText(Path.Combine(Fresh, Marker), MarkerText);
        return FileWriting.Create(Fresh, files, hashes);
    }

    private void Swap()
    {
        if (Directory.Exists(target))
        {
            Directory.Move(target, Old);
        }

        try
        {
            Directory.Move(Fresh, target);
        }
        catch (IOException) when (Directory.Exists(Old) && !Directory.Exists(target))
        {
            Directory.Move(Old, target);
            throw;
        }

        DeleteIfPresent(Old);
    }

    private static bool IsOutput(string folder) => File.Exists(Path.Combine(folder, Marker));

    private static void DeleteIfPresent(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
