namespace SiteGen.Content;

/// <summary>What the folders from the root down to one say about the pages below it.</summary>
internal sealed record FolderLayer
{
    /// <summary>The values that pages have unless they say otherwise.</summary>
    public required BoundLayer Defaults { get; init; }

    /// <summary>The fields that pages may have.</summary>
    public required IReadOnlyDictionary<string, FieldSchema> Schema { get; init; }

    /// <summary>Path of the file that a field is declared in, below the root, by name of the field.</summary>
    public required IReadOnlyDictionary<string, string> DeclaredIn { get; init; }

    /// <summary>The pattern of addresses; <see langword="null"/> for the places of files.</summary>
    public string? Permalink { get; init; }
}
