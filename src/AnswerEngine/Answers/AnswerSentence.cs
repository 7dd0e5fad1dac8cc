using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>One published sentence of an answer and what proves it.</summary>
public sealed record AnswerSentence
{
    /// <summary>The sentence as it is published.</summary>
    public required string Text { get; init; }

    /// <summary>How it came about.</summary>
    public required SentenceMode Mode { get; init; }

    /// <summary>The passage that proves it.</summary>
    public required PassageId Passage { get; init; }

    /// <summary>Hash of that passage when the sentence was proven.</summary>
    public required string PassageHash { get; init; }

    /// <summary>The sentence of the passage that proves it, word for word.</summary>
    public required string Quote { get; init; }

    /// <summary>Names of the hard checks that it passed.</summary>
    public required ImmutableArray<string> Checks { get; init; }

    /// <summary>
    /// Mean, over the sentence's tokens, of the best similarity to a token of the quote, -1 to 1; 1 for a quotation.
    /// </summary>
    public double Alignment { get; init; } = 1;

    /// <summary>
    /// Mean log-probability of the sentence's tokens under the language model that wrote it;
    /// <see langword="null"/> for a quotation.
    /// </summary>
    public double? Likelihood { get; init; }

    /// <summary>
    /// The calibrated probability that the sentence says what the quote says (<see cref="Verification.SoftScore"/>), 0 to 1;
    /// 1 for a quotation. It is kept, so that the lock can be checked where the encoder is not at hand.
    /// </summary>
    public double Probability { get; init; } = 1;
}
