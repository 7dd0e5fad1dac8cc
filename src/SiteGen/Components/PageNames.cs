using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Components;

/// <summary>Finds pages by what a wiki link calls them: path, file name or title, whatever the case.</summary>
internal sealed class PageNames
{
    // Few pages hold a wiki link.
    private readonly Lazy<Dictionary<string, List<string>>> _sources;

    /// <summary>Takes the names of all pages, path below <c>content/</c> and title, once they are asked for.</summary>
    public PageNames(Func<IEnumerable<(string Path, string Title)>> pages) => _sources = new(() => Collect(pages()));

    /// <summary>The source of the page that a name stands for, as a link from the root.</summary>
    /// <param name="fault">What is wrong, with its remedy, where it is not one page.</param>
    public string? Find(string name, out (string Message, string Remedy) fault)
    {
        fault = default;
        if (_sources.Value.TryGetValue(name, out var sources) && (sources.Count == 1 ? sources[0] : Exactly(name, sources)) is { } source)
            return "/" + source;
        fault = sources is null
            ? ($"The wiki link `[[{name}]]` leads nowhere.", Nearest(name))
            : ($"The wiki link `[[{name}]]` may mean {string.Join(" or ", sources.Select(source => $"`{source}`"))}.", "Write the path of the page.");
        return null;
    }

    // A path says which page is meant, even where it is another page's title.
    private static string? Exactly(string name, List<string> sources) =>
        sources.Find(source => Path.ChangeExtension(source, null) is { } path && (path == name || path == name + "/index"));

    private string Nearest(string name) => NearestName.Find(name, _sources.Value.Keys) is { } nearest
        ? $"Did you mean `[[{nearest}]]`?"
        : "Name a page by its path, its file name or its title, or write `\\[[` for brackets.";

    private static Dictionary<string, List<string>> Collect(IEnumerable<(string Path, string Title)> pages)
    {
        var sources = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (source, title) in pages)
        {
            var path = Path.ChangeExtension(source, null);
            var stem = path[(path.LastIndexOf('/') + 1)..];
            // The index of a folder goes by the folder's name.
            var names = stem == "index" && path.Contains('/') ? new[] { path[..^"/index".Length] } : [path];
            foreach (var name in names.Append(names[0][(names[0].LastIndexOf('/') + 1)..]).Append(title).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (name.Length > 0)
                    (sources.TryGetValue(name, out var list) ? list : sources[name] = []).Add(source);
            }
        }

        return sources;
    }
}
