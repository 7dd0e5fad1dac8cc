using AnswerEngine.Verification;

namespace AnswerEngine.Evaluation;

/// <summary>A claim and what the checks made of it.</summary>
/// <param name="Case">The case it comes from.</param>
/// <param name="Role">What it is there.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Hard">What the hard checks said.</param>
/// <param name="Scores">The soft scores.</param>
/// <param name="Probability">The calibrated probability that the claim is faithful, 0 to 1.</param>
/// <param name="Threshold">The probability from which it is accepted.</param>
public sealed record JudgedClaim(
    LabelledClaim Case, ClaimRole Role, string Claim, Verdict Hard, ClaimScores Scores, double Probability, double Threshold)
{
    /// <summary>What the checks of a claim in words of its own said; <see langword="null"/> where it was accepted without them.</summary>
    public Verdict? Free { get; init; }

    /// <summary>The scores of a claim in words of its own; <see langword="null"/> where it was accepted without them.</summary>
    public FreeScores? FreeScores { get; init; }

    /// <summary>Whether these checks and scores accept it.</summary>
    public bool AcceptedFree { get; init; }

    /// <summary>Whether a way back to the sentence is known and the scores do not speak against it: what a published answer would need.</summary>
    public bool Derived => Hard.Passed && (Hard.Verbatim || Probability >= Threshold);

    /// <summary>Whether the claim is held for faithful.</summary>
    public bool Accepted => Derived || AcceptedFree;
}
