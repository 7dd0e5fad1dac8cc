namespace SiteGen.Content;

/// <summary>Lists the files below a folder, without following a symbolic link out of it.</summary>
internal sealed class ContentTree(string folder, ICollection<Problem> problems)
{
    private readonly string _folder = Path.GetFullPath(folder);

    /// <summary>Paths below the folder, with forward slashes, in ordinal order. Names that begin with a dot are left
    /// out, but for <c>.well-known</c>.</summary>
    public IReadOnlyList<string> Paths()
    {
        var paths = new List<string>();
        Walk(new DirectoryInfo(_folder), paths);
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    private void Walk(DirectoryInfo directory, List<string> paths)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry.Name[0] == '.' && entry.Name != ".well-known")
                continue;
            var path = Path.GetRelativePath(_folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (entry.LinkTarget is not null && !StaysInside(entry, path))
                continue;
            if (entry is DirectoryInfo child)
                Walk(child, paths);
            else
                paths.Add(path);
        }
    }

    // A linked folder could lead round in a circle, or make a path that looks inside lead outside.
    private bool StaysInside(FileSystemInfo entry, string path)
    {
        if (entry is DirectoryInfo)
            return Reject(path, "A folder may not be a symbolic link.");
        var target = entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        return target.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || Reject(path, "The symbolic link leaves the content folder.");
    }

    private bool Reject(string path, string message)
    {
        problems.Add(new Problem("content/" + path, null, message, "Put a copy of what it leads to in its place."));
        return false;
    }
}
