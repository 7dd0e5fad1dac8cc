using System.IO.Enumeration;

namespace SiteGen.Content;

/// <summary>A file below a folder, as the system tells of it without opening it.</summary>
/// <param name="Path">Below the folder, with forward slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">When it was last changed, in ticks of UTC.</param>
/// <param name="IsLink">Whether it is a symbolic link, to a file or a folder.</param>
/// <remarks>A class, since code that lists others is compiled anew in every run of the program.</remarks>
internal sealed record FolderEntry(string Path, long Length, long Ticks, bool IsLink)
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <summary>Every file below a folder, those that begin with a dot too, in the order of the file system; links are not followed.</summary>
    /// <param name="folder">The folder, absolute; must exist.</param>
    public static IEnumerable<FolderEntry> Below(string folder)
    {
        var below = folder.Length + (System.IO.Path.EndsInDirectorySeparator(folder) ? 0 : 1);
        return new FileSystemEnumerable<FolderEntry>(folder, (ref entry) => Of(ref entry, below), All)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLinked(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLinked(ref entry),
        };
    }

    private static FolderEntry Of(ref FileSystemEntry entry, int below) => new(
        entry.ToFullPath()[below..].Replace(System.IO.Path.DirectorySeparatorChar, '/'),
        entry.Length, entry.LastWriteTimeUtc.Ticks, IsLinked(ref entry));

    private static bool IsLinked(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
