using System.Collections.Immutable;

namespace AnswerEngine.Verification;

/// <summary>What the hard checks say of one claim: any failure rejects it.</summary>
/// <param name="Verbatim">Whether the claim stands word for word in its evidence.</param>
/// <param name="Checks">The checks that ran, in a fixed order.</param>
public sealed record Verdict(bool Verbatim, ImmutableArray<CheckResult> Checks)
{
    /// <summary>The sentence of the evidence that the claim was held against; <see langword="null"/> where it is the whole evidence.</summary>
    public string? Proof { get; init; }

    /// <summary>The way back to the proof, where the claim has other words or another order; else <see langword="null"/>.</summary>
    internal ClaimDerivation? Derivation { get; init; }

    /// <summary>Whether every check passed.</summary>
    public bool Passed => Checks.All(check => check.Passed);

    /// <summary>The first failure in words; <see langword="null"/> where every check passed.</summary>
    public string? Failure => Checks.FirstOrDefault(check => !check.Passed)?.Detail;
}
