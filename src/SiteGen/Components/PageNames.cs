using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Components;

/// <summary>Finds pages by what a wiki link calls them: path, file name or title, whatever the case.</summary>
internal sealed class PageNames
{
    private readonly Dictionary<string, List<string>> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the names of all pages.</summary>
    public PageNames(IEnumerable<PageHead> pages)
    {
        foreach (var page in pages)
        {
            var path = Path.ChangeExtension(page.File.Path, null);
            var stem = path[(path.LastIndexOf('/') + 1)..];
            // The index of a folder goes by the folder's name.
            var names = stem == "index" && path.Contains('/') ? new[] { path[..^"/index".Length] } : [path];
            foreach (var name in names.Append(names[0][(names[0].LastIndexOf('/') + 1)..]).Append(page.FrontMatter.Title).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (name.Length > 0)
                    (_sources.TryGetValue(name, out var list) ? list : _sources[name] = []).Add(page.File.Path);
            }
        }
    }

    /// <summary>The source of the page that a name stands for, as a link from the root.</summary>
    /// <param name="fault">What is wrong, with its remedy, where it is not one page.</param>
    public string? Find(string name, out (string Message, string Remedy) fault)
    {
        fault = default;
        if (_sources.TryGetValue(name, out var sources) && (sources.Count == 1 ? sources[0] : Exactly(name, sources)) is { } source)
            return "/" + source;
        fault = sources is null
            ? ($"The wiki link `[[{name}]]` leads nowhere.", Nearest(name))
            : ($"The wiki link `[[{name}]]` may mean {string.Join(" or ", sources.Select(source => $"`{source}`"))}.", "Write the path of the page.");
        return null;
    }

    // A path says which page is meant, even where it is another page's title.
    private static string? Exactly(string name, List<string> sources) =>
        sources.Find(source => Path.ChangeExtension(source, null) is { } path && (path == name || path == name + "/index"));

    private string Nearest(string name) => NearestName.Find(name, _sources.Keys) is { } nearest
        ? $"Did you mean `[[{nearest}]]`?"
        : "Name a page by its path, its file name or its title, or write `\\[[` for brackets.";
}
