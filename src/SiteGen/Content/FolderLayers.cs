using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>Puts what folders say one over the other, the nearer over the farther.</summary>
internal sealed class FolderLayers
{
    // These say which page it is: two pages cannot share them.
    private static readonly ImmutableArray<string> NoDefaults = ["title", "slug", "aliases", "part"];

    private readonly SortedDictionary<string, FolderLayer> _layers = new(StringComparer.Ordinal);
    private readonly ContentFolder _folder;
    private readonly ICollection<Problem> _problems;

    /// <summary>Reads the folders of a site; their faults are added to the problems.</summary>
    public FolderLayers(ContentFolder folder, ICollection<Problem> problems)
    {
        _folder = folder;
        _problems = problems;
        var none = new FolderLayer
        {
            Defaults = new BoundLayer(RecordSchema.Of(typeof(FrontMatter))),
            Schema = new Dictionary<string, FieldSchema>(),
            DeclaredIn = new Dictionary<string, string>(),
        };
        _layers[""] = folder.Directories.TryGetValue("", out var root) ? Over(none, "", root) : none;
        foreach (var (path, metadata) in folder.Directories.Where(pair => pair.Key.Length > 0))
            _layers[path] = Over(Of(path[..Math.Max(0, path.LastIndexOf('/'))]), path, metadata);
    }

    /// <summary>What holds in a folder: what its nearest folder with a file says, itself included.</summary>
    public FolderLayer Of(string folder)
    {
        while (!_layers.ContainsKey(folder))
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
        return _layers[folder];
    }

    private FolderLayer Over(FolderLayer above, string path, DirectoryMetadata metadata)
    {
        var file = _folder.DirectoryFiles[path];
        var schema = new Dictionary<string, FieldSchema>(above.Schema, StringComparer.Ordinal);
        var declaredIn = new Dictionary<string, string>(above.DeclaredIn, StringComparer.Ordinal);
        var check = new FieldSchemaCheck(file, TakenNames(), _problems);
        foreach (var (name, field) in metadata.Schema)
        {
            check.Run(name, field);
            schema[name] = field;
            declaredIn[name] = file.RootedPath;
        }

        CheckPermalink(file, metadata);
        return new FolderLayer
        {
            Defaults = Defaults(above.Defaults, file, metadata, schema),
            Schema = schema,
            DeclaredIn = declaredIn,
            Permalink = metadata.Permalink ?? (path.Contains('/') ? null : _folder.Config.Permalinks.GetValueOrDefault(path)) ?? above.Permalink,
        };
    }

    private BoundLayer Defaults(BoundLayer above, ContentFile file, DirectoryMetadata metadata, Dictionary<string, FieldSchema> schema)
    {
        var layer = new BoundLayer(above);
        foreach (var (name, field) in metadata.Schema)
        {
            if (field.Default is { } value && new FieldReader(file.RootedPath, []).Read(value.Value, name, field) is { } read)
                layer.Fields[name] = read;
        }

        if (metadata.Defaults is not { } defaults)
            return layer;
        var binder = new RecordBinder(file.RootedPath, _problems);
        binder.Onto(layer, defaults.Value, TaxonomyFields.With(schema, _folder.Config), "defaults");
        if (defaults.Value is YamlMap map)
        {
            foreach (var entry in map.Entries.Where(entry => NoDefaults.Contains(entry.Key)))
                _problems.Add(file.Problem(entry.Line, $"`{entry.Key}` cannot be a default.", "Take it out: every page needs its own."));
        }

        return layer;
    }

    private string[] TakenNames() =>
    [
        .. RecordSchema.Of(typeof(FrontMatter)).Keys.Select(key => key.Name),
        .. _folder.Config.Taxonomies.Select(taxonomy => taxonomy.Name),
    ];

    private void CheckPermalink(ContentFile file, DirectoryMetadata metadata)
    {
        if (metadata.Permalink is { } pattern && PermalinkPattern.FaultOf(pattern) is { } fault)
            _problems.Add(file.Problem(file.LineOfKey("permalink"), fault, PermalinkPattern.Remedy));
    }
}
