namespace AnswerEngine.Verification;

/// <summary>Words of a claim that stand where the evidence has others.</summary>
/// <param name="Claimed">Words of the claim; at least one.</param>
/// <param name="Proven">Words of the evidence between the same neighbours; perhaps none.</param>
/// <param name="AreSame">Whether the closed lists hold the two for the same.</param>
internal sealed record ClaimSlot(IReadOnlyList<ClaimToken> Claimed, IReadOnlyList<ClaimToken> Proven, bool AreSame);
