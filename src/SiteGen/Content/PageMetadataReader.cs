using System.Collections.Immutable;
using YamlDotNet.Core;

namespace SiteGen.Content;

/// <summary>
/// Reads what is said about pages: the defaults of the folders above, the file beside the page, the page's own front
/// matter; the nearest wins.
/// </summary>
internal sealed class PageMetadataReader
{
    private readonly ContentFolder _folder;
    private readonly FolderLayers _layers;

    /// <summary>Reads the folders of a site; their faults are added to the problems.</summary>
    public PageMetadataReader(ContentFolder folder, ICollection<Problem> problems)
    {
        _folder = folder;
        _layers = new FolderLayers(folder, problems);
    }

    /// <summary>Reads what is said about one page.</summary>
    /// <param name="problems">Receives every fault, with its line in the file that has it.</param>
    public PageMetadata Read(ContentFile file, ICollection<Problem> problems)
    {
        var above = _layers.Of(FolderOf(file.Path));
        var fields = TaxonomyFields.With(above.Schema, _folder.Config);
        var layer = new BoundLayer(above.Defaults);
        var beside = _folder.Sidecars.GetValueOrDefault(file.Path);
        var besideMap = beside is null ? null : Put(layer, beside, fields, problems);
        var own = file.FrontMatter is null ? null : Put(layer, file, fields, problems);
        CheckTwice(beside, besideMap, own, problems);
        if (own is not null || file.FrontMatter is null)
            CheckRequired(file, [.. own?.Entries ?? [], .. besideMap?.Entries ?? []], above, layer, problems);
        // A title that is missing is taken from the first heading where the page says nothing else of itself.
        if (layer.Schema.Keys.Single(key => key.Name == "title") is var title && layer.Values.TryAdd(title, "") && file.FrontMatter is not null)
            MissingTitle(file, own, problems);
        return new PageMetadata
        {
            FrontMatter = (FrontMatter)layer.Create(),
            Fields = layer.Fields.Where(pair => above.Schema.ContainsKey(pair.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Terms = Terms(layer),
            Permalink = above.Permalink ?? _folder.Config.Permalinks.GetValueOrDefault(file.Path.Split('/') is [var first, _, ..] ? first : ""),
        };
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static YamlMap? Put(BoundLayer layer, ContentFile file, IReadOnlyDictionary<string, FieldSchema> fields, ICollection<Problem> problems)
    {
        try
        {
            var tree = YamlTree.Load(file.FrontMatter ?? "", file.FrontMatterLine);
            new RecordBinder(file.RootedPath, problems).Onto(layer, tree, fields, key: null);
            return tree as YamlMap;
        }
        catch (YamlException fault)
        {
            problems.Add(YamlReader.SyntaxFault(file, fault));
            return null;
        }
    }

    private static void CheckTwice(ContentFile? beside, YamlMap? besideMap, YamlMap? own, ICollection<Problem> problems)
    {
        foreach (var entry in besideMap?.Entries ?? [])
        {
            if (own?.Entries.FirstOrDefault(other => other.Key == entry.Key) is { } other)
                problems.Add(beside!.Problem(entry.Line, $"The key `{entry.Key}` stands in the page too.", $"Keep one of the two; the other is on line {other.Line} of the page."));
        }
    }

    private static void CheckRequired(ContentFile file, YamlEntry[] given, FolderLayer above, BoundLayer layer, ICollection<Problem> problems)
    {
        foreach (var (name, field) in above.Schema.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isIndex = file.Path.EndsWith("/index.md", StringComparison.Ordinal);
            if (field.Required && !isIndex && !layer.Fields.ContainsKey(name) && given.All(entry => entry.Key != name))
            {
                problems.Add(file.Problem(
                    file.FrontMatterLine,
                    $"The required field `{name}` is missing: {above.DeclaredIn[name]} expects {FieldReader.Expected(field)}.",
                    $"Add a line {FieldReader.Example(name, field)}."));
            }
        }
    }

    private static void MissingTitle(ContentFile file, YamlMap? own, ICollection<Problem> problems)
    {
        // Where the front matter cannot be read, or its title does not fit, that is the fault.
        if (own is not null && own.Entries.All(entry => entry.Key != "title"))
            problems.Add(file.Problem(own.Line, "The required key `title` is missing.", "Add a line `title: …`."));
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Terms(BoundLayer layer)
    {
        var tags = layer.Schema.Keys.Single(key => key.Name == TaxonomyConfig.Tags.Name);
        return TaxonomyFields.Of(_folder.Config)
            .Select(taxonomy => (taxonomy.Name, Terms: taxonomy.Name == TaxonomyConfig.Tags.Name
                ? layer.Values.TryGetValue(tags, out var given) ? (ImmutableArray<string>)given : []
                : layer.Fields.TryGetValue(taxonomy.Name, out var field) ? field.Items : []))
            .Where(pair => !pair.Terms.IsEmpty)
            .ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Terms, StringComparer.Ordinal);
    }
}
