using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>Checks that what is said about a folder has an effect there.</summary>
internal sealed class DirectoryCheck(ContentFolder folder, ImmutableArray<string> dataFolders, ICollection<Problem> problems)
{
    /// <summary>Checks every folder; faults are added to the problems.</summary>
    public void Run()
    {
        foreach (var (path, metadata) in folder.Directories)
        {
            var file = folder.DirectoryFiles[path];
            if (metadata.PaginateBy < 1)
                problems.Add(file.Problem(file.LineOfKey("paginate_by"), $"`paginate_by` must be at least 1, not `{metadata.PaginateBy}`.", "Write how many pages a list shows, or leave the key out."));
            var isData = dataFolders.Contains(path.Split('/')[0]);
            if (isData || path.Length == 0 || path.Contains('/'))
                ForCollectionsOnly(file, metadata);
            if (isData)
                ForPagesOnly(file, metadata);
        }

        foreach (var collection in folder.Config.Permalinks.Keys.Where(name => !HasPages(name)))
        {
            problems.Add(folder.ConfigFile!.Problem(
                folder.ConfigFile.LineOfKeyBelow("permalinks", collection),
                $"There is no collection `{collection}`.",
                NearestName.Remedy(collection, "collections", Collections())));
        }
    }

    private void ForCollectionsOnly(ContentFile file, DirectoryMetadata metadata)
    {
        Reject(file, "paginate_by", metadata.PaginateBy is not null, "collection", "Move it to the `_directory.yml` of the collection, a first folder with pages.");
        Reject(file, "archive", metadata.Archive, "collection", "Move it to the `_directory.yml` of the collection, a first folder with pages.");
        Reject(file, "previous_next", metadata.PreviousNext, "collection", "Move it to the `_directory.yml` of the collection, a first folder with pages.");
    }

    private void ForPagesOnly(ContentFile file, DirectoryMetadata metadata)
    {
        Reject(file, "defaults", metadata.Defaults is not null, "folder of pages", "Take it out: this folder holds no pages.");
        Reject(file, "schema", !metadata.Schema.IsEmpty, "folder of pages", "Take it out: this folder holds no pages.");
        Reject(file, "permalink", metadata.Permalink is not null, "folder of pages", "Take it out: this folder holds no pages.");
    }

    private void Reject(ContentFile file, string key, bool given, string where, string remedy)
    {
        if (given)
            problems.Add(file.Problem(file.LineOfKey(key), $"`{key}` belongs to a {where}.", remedy));
    }

    private bool HasPages(string collection) => folder.Files.Any(file => file.Path.StartsWith(collection + "/", StringComparison.Ordinal));

    private string[] Collections() =>
        [.. folder.Files.Select(file => file.Path.Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct(StringComparer.Ordinal)];
}
