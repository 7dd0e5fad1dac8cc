using System.Collections.Immutable;
using SiteGen.Notebooks;

namespace SiteGen.Content;

/// <summary>Reads the folder <c>content/</c> of a site.</summary>
public static class ContentReader
{
    // Proven answers and other pinned results lie beside the words that they depend on, and are not published.
    private const string LockExtension = ".lock";

    /// <summary>Reads everything below <c>ROOT/content</c>.</summary>
    /// <param name="root">The folder that holds <c>content/</c>.</param>
    /// <param name="problems">Receives every fault of every file.</param>
    public static ContentFolder Read(string root, ICollection<Problem> problems)
    {
        var folder = Path.Combine(root, "content");
        if (!Directory.Exists(folder))
        {
            problems.Add(new Problem(
                "content", null, "The folder is missing.", "Create it, or name another site with `--root`."));
            return new ContentFolder
            {
                Config = new SiteConfig(),
                Files = [],
                Assets = [],
                Directories = NoDirectories,
            };
        }

        var paths = new ContentTree(folder, problems).Paths();
        var notebooks = new NotebookReader(folder, Path.Combine(root, ".cache", "notebooks"), problems);
        var converted = paths.Where(ForeignFile.IsForeign).Select(notebooks.Read).OfType<ContentFile>().ToArray();
        return new ContentFolder
        {
            Config = SiteConfigReader.Read(ReadSiteConfig(folder, paths, problems), problems),
            Files = [.. ReadMarkdown(folder, paths, problems).Concat(converted).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Directories = ReadDirectories(folder, paths, problems),
            Assets = [.. paths.Where(IsAsset).Select(path => new Asset(path, Path.Combine(folder, path)))
                .Concat(notebooks.Pictures).OrderBy(asset => asset.SourcePath, StringComparer.Ordinal)],
        };
    }

    private static ImmutableSortedDictionary<string, DirectoryMetadata> NoDirectories { get; } =
        ImmutableSortedDictionary.Create<string, DirectoryMetadata>(StringComparer.Ordinal);

    private static ImmutableArray<ContentFile> ReadMarkdown(
        string folder, IEnumerable<string> paths, ICollection<Problem> problems)
    {
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        foreach (var path in paths.Where(IsMarkdown))
        {
            if (TextFile.Read(Path.Combine(folder, path), "content/" + path, problems) is { } text
                && FrontMatterSplitter.Split(path, text, problems) is { } file)
            {
                files.Add(file);
            }
        }

        return files.ToImmutable();
    }

    private static ContentFile? ReadSiteConfig(
        string folder, IEnumerable<string> paths, ICollection<Problem> problems) =>
        paths.Contains(SiteConfig.FileName) ? ReadYaml(folder, SiteConfig.FileName, problems) : null;

    private static ImmutableSortedDictionary<string, DirectoryMetadata> ReadDirectories(
        string folder, IEnumerable<string> paths, ICollection<Problem> problems)
    {
        var directories = NoDirectories.ToBuilder();
        foreach (var path in paths.Where(IsDirectoryMetadata))
        {
            if (ReadYaml(folder, path, problems) is { } file
                && YamlReader.Read<DirectoryMetadata>(file, problems) is { } metadata)
            {
                directories.Add(path[..^DirectoryMetadata.FileName.Length].TrimEnd('/'), metadata);
            }
        }

        return directories.ToImmutable();
    }

    private static ContentFile? ReadYaml(string folder, string path, ICollection<Problem> problems) =>
        TextFile.Read(Path.Combine(folder, path), "content/" + path, problems) is { } text
            ? new ContentFile { Path = path, Text = text, FrontMatter = text, BodyStart = text.Length }
            : null;

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsDirectoryMetadata(string path) =>
        path == DirectoryMetadata.FileName || path.EndsWith("/" + DirectoryMetadata.FileName, StringComparison.Ordinal);

    private static bool IsAsset(string path) =>
        !IsMarkdown(path) && !ForeignFile.IsForeign(path) && !IsDirectoryMetadata(path) && path != SiteConfig.FileName
        && !path.EndsWith(LockExtension, StringComparison.Ordinal);
}
