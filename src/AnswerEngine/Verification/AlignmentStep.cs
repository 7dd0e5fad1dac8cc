namespace AnswerEngine.Verification;

/// <summary>A step of an alignment: words of the reading beside words of the evidence, or either alone.</summary>
/// <param name="First">The first word of the reading.</param>
/// <param name="Length">How many words of it; 0 where the evidence's word is left out.</param>
/// <param name="From">The first ordinal of the evidence.</param>
/// <param name="To">One past the last.</param>
/// <param name="Match">How they stand to each other; <see cref="WordMatch.None"/> for a word that the evidence lacks.</param>
/// <param name="Cost">What the step costs.</param>
internal sealed record AlignmentStep(int First, int Length, int From, int To, WordMatch Match, double Cost)
{
    /// <summary>Where the evidence lacks the word: what it has between the same neighbours.</summary>
    public Range Gap { get; init; }
}
