using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>Finds the files that say something about the file beside them.</summary>
internal static class SidecarFiles
{
    private const string Extension = ".yml";

    // Files that become pages: what stands beside them is front matter.
    private static readonly ImmutableArray<string> Pages = [".md", ".ipynb", ".qmd"];

    /// <summary>The paths of the files that say something, by path of the file that they are about.</summary>
    public static Dictionary<string, string> Of(IEnumerable<string> paths)
    {
        var all = paths.ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in all.Where(path => path.EndsWith(Extension, StringComparison.Ordinal) && !IsNamed(path)))
        {
            var stem = path[..^Extension.Length];
            if (all.Contains(stem))
                found[stem] = path;
            else if (all.Contains(stem + ".md"))
                found.TryAdd(stem + ".md", path);
        }

        return found;
    }

    /// <summary>What the file beside an asset says about it.</summary>
    public static AssetMetadata Metadata(string path, IReadOnlyDictionary<string, ContentFile> sidecars, ICollection<Problem> problems) =>
        !Pages.Any(page => path.EndsWith(page, StringComparison.Ordinal)) && sidecars.TryGetValue(path, out var file)
            ? YamlReader.Read<AssetMetadata>(file, problems) ?? AssetMetadata.None
            : AssetMetadata.None;

    private static bool IsNamed(string path) =>
        path == SiteConfig.FileName || path[(path.LastIndexOf('/') + 1)..] == DirectoryMetadata.FileName;
}
