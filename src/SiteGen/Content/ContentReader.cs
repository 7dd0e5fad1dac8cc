using System.Collections.Immutable;
using Loops;
using SiteGen.Images;
using SiteGen.Notebooks;
using SiteGen.Spooling;

namespace SiteGen.Content;

/// <summary>Reads the folder <c>content/</c> of a site.</summary>
public static class ContentReader
{
    // Proven answers and other pinned results lie beside the words that they depend on, and are not published.
    private const string LockExtension = ".lock";

    /// <summary>Reads everything below <c>ROOT/content</c>.</summary>
    /// <param name="root">The folder that holds <c>content/</c>.</param>
    /// <param name="problems">Receives every fault of every file.</param>
    /// <param name="spool">Keeps the texts of Markdown files; <see langword="null"/> for memory.</param>
    public static ContentFolder Read(string root, ICollection<Problem> problems, Spool? spool = null)
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
                Directories = ByPath<DirectoryMetadata>(),
            };
        }

        var paths = new ContentTree(folder, problems).Paths();
        var config = paths.Contains(SiteConfig.FileName) ? ReadYaml(folder, SiteConfig.FileName, problems) : null;
        var pages = paths.Where(path => !SiteData.Holds(path)).ToArray();
        var sidecars = SidecarFiles.Of(pages).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var said = ReadAll(folder, sidecars, problems);
        var directoryFiles = ReadAll(folder, pages.Where(IsDirectoryMetadata).ToDictionary(FolderOf, path => path), problems);
        var assets = pages.Where(IsAsset).Except(sidecars.Values, StringComparer.Ordinal);
        var notebooks = new NotebookReader(folder, Path.Combine(root, ".cache", "notebooks"), problems);
        var converted = pages.Where(ForeignFile.IsForeign).Select(notebooks.Read).OfType<ContentFile>().ToArray();
        Asset[] published = [.. assets.Select(path => new Asset(path, Path.Combine(folder, path)) { Metadata = SidecarFiles.Metadata(path, said, problems) })
            .Concat(notebooks.Pictures).OrderBy(asset => asset.SourcePath, StringComparer.Ordinal)];
        var settings = SiteConfigReader.Read(config, problems);
        return new ContentFolder
        {
            Config = settings,
            ConfigFile = config,
            Card = SiteCard.Read(settings, config, published, problems),
            Files = [.. ReadMarkdown(folder, pages, spool, problems).Concat(converted).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Sidecars = said,
            DirectoryFiles = directoryFiles,
            Directories = ReadDirectories(directoryFiles, problems),
            Data = SiteData.Read(folder, paths.Where(SiteData.Holds), problems),
            Assets = [.. published],
        };
    }

    private static ImmutableSortedDictionary<string, T> ByPath<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    private static ImmutableArray<ContentFile> ReadMarkdown(
        string folder, IEnumerable<string> paths, Spool? spool, ICollection<Problem> problems)
    {
        var markdown = paths.Where(IsMarkdown).ToArray();
        var files = new ContentFile?[markdown.Length];
        var faults = new List<Problem>[markdown.Length];
        ParallelLoop.For(markdown.Length, i =>
        {
            faults[i] = [];
            var text = TextFile.Read(Path.Combine(folder, markdown[i]), "content/" + markdown[i], faults[i]);
            if (text is not null && FrontMatterSplitter.Split(markdown[i], text, faults[i]) is { } file)
                files[i] = file with { Held = HeldText.In(spool, text) };
        });
        foreach (var problem in faults.SelectMany(list => list)) problems.Add(problem);
        return [.. files.OfType<ContentFile>()];
    }

    private static ImmutableSortedDictionary<string, DirectoryMetadata> ReadDirectories(
        ImmutableSortedDictionary<string, ContentFile> files, ICollection<Problem> problems)
    {
        var directories = ByPath<DirectoryMetadata>().ToBuilder();
        foreach (var (folder, file) in files)
        {
            if (YamlReader.Read<DirectoryMetadata>(file, problems) is { } metadata)
                directories.Add(folder, metadata.Title.Length > 0 ? metadata : metadata with { Title = FolderName.InWords(folder) });
        }

        return directories.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, ContentFile> ReadAll(
        string folder, IEnumerable<KeyValuePair<string, string>> paths, ICollection<Problem> problems)
    {
        var files = ByPath<ContentFile>().ToBuilder();
        foreach (var (subject, path) in paths.OrderBy(pair => pair.Value, StringComparer.Ordinal))
        {
            if (ReadYaml(folder, path, problems) is { } file)
                files.Add(subject, file);
        }

        return files.ToImmutable();
    }

    private static ContentFile? ReadYaml(string folder, string path, ICollection<Problem> problems) =>
        TextFile.Read(Path.Combine(folder, path), "content/" + path, problems) is { } text
            ? new ContentFile { Path = path, Text = text, FrontMatter = text, BodyStart = text.Length }
            : null;

    private static string FolderOf(string path) => path[..^DirectoryMetadata.FileName.Length].TrimEnd('/');

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsDirectoryMetadata(string path) =>
        path == DirectoryMetadata.FileName || path.EndsWith("/" + DirectoryMetadata.FileName, StringComparison.Ordinal);

    private static bool IsAsset(string path) =>
        !IsMarkdown(path) && !ForeignFile.IsForeign(path) && !IsDirectoryMetadata(path) && path != SiteConfig.FileName
        && !path.EndsWith(LockExtension, StringComparison.Ordinal);
}
