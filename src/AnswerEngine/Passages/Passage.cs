using System.Collections.Immutable;

namespace AnswerEngine.Passages;

/// <summary>
/// A few sentences of one section: the unit that is encoded, retrieved and cited.
/// </summary>
public sealed record Passage
{
    /// <summary>Stable name of the passage.</summary>
    public required PassageId Id { get; init; }

    /// <summary>The document that holds it; its sections are not read again.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>Fragment of the section that holds it; empty for the text before the first heading.</summary>
    public required string Anchor { get; init; }

    /// <summary>Headings that enclose it, outermost first.</summary>
    public required ImmutableArray<string> HeadingPath { get; init; }

    /// <summary>The sentences, in reading order, joined by spaces in <see cref="Text"/>.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>The text that a reader sees.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words these are: the document's tier, or <see cref="TrustTier.Others"/> for a quotation.</summary>
    public required TrustTier Tier { get; init; }

    /// <summary>Addresses that the passage links to: the only ones that an answer from it may name.</summary>
    public ImmutableArray<string> Urls { get; init; } = [];

    /// <summary>The section's name: <c>projects/tinyscalelab.md#the-judge</c>.</summary>
    public string Section => Anchor.Length == 0 ? Document.Id : $"{Document.Id}#{Anchor}";

    /// <summary>Title and headings, which the encoder reads before the text.</summary>
    public string Context => string.Join(". ", HeadingPath.Prepend(Document.Title)) + ". ";

    /// <summary>What is encoded: context, then text.</summary>
    public string EncodedText => Context + Text;

    /// <summary>Changes whenever the words, their context, or whose words they are change.</summary>
    public string Hash => TextHash.Of(EncodedText, Tier.ToString(), Document.Attribution ?? "");
}
