namespace SiteGen.Content;

/// <summary>What an author says about a picture or a download, in a file beside it: <c>chart.png.yml</c>.</summary>
public sealed record AssetMetadata
{
    /// <summary>Nothing.</summary>
    public static AssetMetadata None { get; } = new();

    /// <summary>What the file is called.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence about the file.</summary>
    public string? Description { get; init; }

    /// <summary>Words for a picture where it cannot be seen, unless the page that shows it has others.</summary>
    public string? Alt { get; init; }

    /// <summary>Who made the file.</summary>
    public string? Credit { get; init; }

    /// <summary>On what terms it may be used.</summary>
    public string? Licence { get; init; }

    /// <summary>When it was made.</summary>
    public DateOnly? Date { get; init; }
}
