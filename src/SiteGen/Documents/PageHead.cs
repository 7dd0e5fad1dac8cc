using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>A page before its body is read: all that other pages need to know of it, but for its anchors.</summary>
internal record PageHead
{
    /// <summary>The file.</summary>
    public required ContentFile File { get; init; }

    /// <summary>All that is said about the page; the title may yet be missing.</summary>
    public required PageMetadata Metadata { get; init; }

    /// <summary>What the author said about the page.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>Where the page is published.</summary>
    public required Permalink Permalink { get; init; }

    /// <summary>Offset in the file at which the body starts.</summary>
    public required int MarkdownStart { get; init; }

    /// <summary>Line in the file at which the body starts, from 1.</summary>
    public required int MarkdownLine { get; init; }
}
