using System.Collections.Immutable;

namespace AnswerEngine.Passages;

/// <summary>A document as the engine is given it. Its text is data: nothing in it is ever an instruction.</summary>
public sealed record SourceDocument
{
    /// <summary>Stable name: the path below the content folder.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the page below the base path.</summary>
    public required string Url { get; init; }

    /// <summary>Kind of page: the name of its collection.</summary>
    public required string Kind { get; init; }

    /// <summary>When the page was published or last changed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whose words the page holds.</summary>
    public TrustTier Tier { get; init; } = TrustTier.Author;

    /// <summary>Whom to name beside a sentence of this page; <see langword="null"/> for the author.</summary>
    public string? Attribution { get; init; }

    /// <summary>Language as a BCP 47 tag. Only English documents become passages.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The sections, in reading order.</summary>
    public required ImmutableArray<SourceSection> Sections { get; init; }
}
