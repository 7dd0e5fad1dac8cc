using System.Threading.Channels;

namespace SiteGen.Serving;

/// <summary>Tells when watched files have changed and come to rest.</summary>
internal sealed class ChangeWatcher : IDisposable
{
    // One pending signal is enough: it stands for all changes since the last was taken.
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<FileSystemWatcher> watchers;
    private readonly TimeSpan quiet;

    internal ChangeWatcher(IEnumerable<string> paths, TimeSpan quiet)
    {
        this.quiet = quiet;
        watchers = paths.Select(Watch).OfType<FileSystemWatcher>().ToList();
    }

    /// <summary>Completes after the next change, once no other has followed it for the quiet time.</summary>
    internal async Task ChangedAsync(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation);
        do
        {
            await Task.Delay(quiet, cancellation);
        }
        while (changes.Reader.TryRead(out _));
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private FileSystemWatcher? Watch(string path)
    {
        var whole = Path.GetFullPath(path);
        var watcher = Directory.Exists(whole) ? new FileSystemWatcher(whole) { IncludeSubdirectories = true }
            : File.Exists(whole) ? new FileSystemWatcher(Path.GetDirectoryName(whole)!, Path.GetFileName(whole))
            : null;
        if (watcher is not null)
        {
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Changed += Signal;
            watcher.Created += Signal;
            watcher.Deleted += Signal;
            watcher.Renamed += Signal;
            // Events were lost, so something has changed.
            watcher.Error += (_, _) => changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
        }

        return watcher;
    }

    private void Signal(object sender, FileSystemEventArgs change) => changes.Writer.TryWrite(true);
}
