using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Content;

/// <summary>The data of a site: the YAML, JSON and CSV files below <c>content/_data/</c>, none of them published.</summary>
public sealed class SiteData
{
    /// <summary>Name of the folder, below <c>content/</c>.</summary>
    public const string Folder = "_data";

    private readonly ImmutableSortedDictionary<string, DataFile> _files;

    private SiteData(ImmutableSortedDictionary<string, DataFile> files) => _files = files;

    /// <summary>No data.</summary>
    public static SiteData Empty { get; } = new(ImmutableSortedDictionary<string, DataFile>.Empty);

    /// <summary>The names, in ordinal order: paths below <c>_data/</c> without extension, such as <c>team/people</c>.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>The value of a file; a CSV file is a list of maps from the names of its columns to text.</summary>
    /// <param name="name">Its name, without extension.</param>
    /// <returns><see langword="null"/> where there is no file of that name.</returns>
    public JsonElement? Value(string name) => _files.TryGetValue(name, out var file) ? file.Value : null;

    /// <summary>A file as a table: the rows of a CSV file, or a list of maps of any other.</summary>
    /// <param name="name">Its name, without extension.</param>
    /// <returns><see langword="null"/> where there is no file of that name, or where it is no table.</returns>
    public DataTable? Table(string name) => _files.TryGetValue(name, out var file) ? file.Table : null;

    /// <summary>Path of a file below the root, for faults.</summary>
    /// <param name="name">Its name, without extension.</param>
    public string? PathOf(string name) => _files.TryGetValue(name, out var file) ? file.RootedPath : null;

    /// <summary>What an author probably meant by a name that does not exist, as a remedy.</summary>
    /// <param name="name">The name.</param>
    public string RemedyFor(string name) => _files.IsEmpty
        ? $"Put a file `{name}.csv`, `{name}.yml` or `{name}.json` into `content/{Folder}/`."
        : NearestName.Remedy(name, "data files", [.. Names]);

    internal static bool Holds(string path) => path.StartsWith(Folder + "/", StringComparison.Ordinal);

    internal static SiteData Read(string folder, IEnumerable<string> paths, ICollection<Problem> problems)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, DataFile>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (DataFile.Read(folder, path, problems) is not { } file)
                continue;
            if (files.TryGetValue(file.Name, out var other))
                problems.Add(new Problem(file.RootedPath, null, $"The data `{file.Name}` stands in `{other.RootedPath}` too.", "Rename one of the two."));
            else
                files.Add(file.Name, file);
        }

        return new SiteData(files.ToImmutable());
    }
}
