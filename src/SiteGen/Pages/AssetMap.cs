using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Pages;

/// <summary>The theme's files under their published names.</summary>
public sealed partial class AssetMap
{
    private readonly ImmutableSortedDictionary<string, ThemeFile> assets;

    // Every page names some of the files, and a name is a hash.
    private readonly ImmutableSortedDictionary<string, string> paths;

    /// <summary>Takes the files; a style sheet's <c>url(name)</c> is led to the published name of that file.</summary>
    public AssetMap(IEnumerable<ThemeFile> assets)
    {
        var byName = assets.ToImmutableSortedDictionary(asset => asset.Name, asset => asset, StringComparer.Ordinal);
        this.assets = byName.SetItems(byName.Where(pair => IsStyleSheet(pair.Key)).Select(pair =>
            KeyValuePair.Create(pair.Key, pair.Value with { Content = WithPublishedNames(pair.Value.Content, byName) })));
        paths = this.assets.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Path, StringComparer.Ordinal);
    }

    /// <summary>The files, in order of name.</summary>
    public IEnumerable<ThemeFile> Assets => assets.Values;

    /// <summary>
    /// Reads the files embedded in <paramref name="assembly"/> under <c>assets/</c>. A file of the same name in
    /// <paramref name="themeFolder"/> stands in for the embedded one; others there are added.
    /// Style sheets and scripts are made smaller.
    /// </summary>
    /// <param name="assembly">Holds the built-in theme.</param>
    /// <param name="themeFolder">The author's own files; may be absent.</param>
    public static AssetMap Load(Assembly assembly, string? themeFolder)
    {
        var files = Embedded(assembly).ToDictionary(asset => asset.Name, StringComparer.Ordinal);
        foreach (var own in InFolder(themeFolder))
        {
            files[own.Name] = own;
        }

        return new AssetMap(files.Values.Select(MinifiedAsset.Of));
    }

    /// <summary>The path below the base path at which a file is published.</summary>
    /// <exception cref="KeyNotFoundException">The theme has no file of that name.</exception>
    public string Path(string name) => paths.TryGetValue(name, out var path)
        ? path
        : throw new KeyNotFoundException($"The theme has no asset named '{name}'. It has: {string.Join(", ", assets.Keys)}.");

    private static IEnumerable<ThemeFile> Embedded(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(IsAsset))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new ThemeFile(name["assets/".Length..], bytes);
        }
    }

    private static IEnumerable<ThemeFile> InFolder(string? folder) => !Directory.Exists(folder) ? [] :
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let name = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')
        select new ThemeFile(name, File.ReadAllBytes(file));

    private static bool IsAsset(string resource) => resource.StartsWith("assets/", StringComparison.Ordinal);

    private static bool IsStyleSheet(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static byte[] WithPublishedNames(ReadOnlyMemory<byte> css, ImmutableSortedDictionary<string, ThemeFile> assets) =>
        Encoding.UTF8.GetBytes(AssetUrl().Replace(Encoding.UTF8.GetString(css.Span), match =>
            assets.TryGetValue(match.Groups["name"].Value, out var asset) && !IsStyleSheet(asset.Name)
                ? $"url({asset.Path["/assets/".Length..]})"
                : match.Value));

    [GeneratedRegex("""url\(\s*["']?(?:\./)?(?<name>[\w./-]+)["']?\s*\)""")]
    private static partial Regex AssetUrl();
}
