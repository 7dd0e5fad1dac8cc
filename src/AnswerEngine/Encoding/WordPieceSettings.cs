using System.Collections.Immutable;

namespace AnswerEngine.Encoding;

/// <summary>What <c>tokenizer.json</c> says of a BERT tokenizer.</summary>
internal sealed record WordPieceSettings
{
    public required BertNormalizer Normalizer { get; init; }

    public required Dictionary<string, int> Vocabulary { get; init; }

    /// <summary>Special tokens that the reference recognises in a text, longest first.</summary>
    public required ImmutableArray<string> AddedTokens { get; init; }

    public required string ContinuationPrefix { get; init; }

    public required int MaxWordLength { get; init; }

    public required int UnknownId { get; init; }

    public required int StartId { get; init; }

    public required int EndId { get; init; }
}
