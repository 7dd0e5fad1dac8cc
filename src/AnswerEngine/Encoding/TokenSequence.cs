using System.Collections.Immutable;

namespace AnswerEngine.Encoding;

/// <summary>A text as a model reads it; the three lists are parallel, one entry a token.</summary>
/// <param name="Ids">Vocabulary ids, special tokens included.</param>
/// <param name="Offsets">Places in the text, counted in UTF-16 code units, as <see cref="string"/> counts.</param>
/// <param name="CodePointOffsets">The same places counted in Unicode code points, as other tokenizers report them.</param>
public sealed record TokenSequence(
    ImmutableArray<int> Ids,
    ImmutableArray<TokenOffset> Offsets,
    ImmutableArray<TokenOffset> CodePointOffsets);
