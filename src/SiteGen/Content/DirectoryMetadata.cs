namespace SiteGen.Content;

/// <summary>What an author says about a folder, in its <c>_directory.yml</c>.</summary>
public sealed record DirectoryMetadata
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "_directory.yml";

    /// <summary>The folder's title; required.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence about what the folder holds.</summary>
    public string? Description { get; init; }

    /// <summary>Place among its siblings, smallest first; folders without one follow, by title.</summary>
    public int? Order { get; init; }

    /// <summary>For a folder of questions, whether they are in scope.</summary>
    public DirectoryScope? Scope { get; init; }
}
