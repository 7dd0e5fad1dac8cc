namespace AnswerEngine.Verification;

/// <summary>Words of a claim that stand where the evidence has others, or none.</summary>
/// <param name="Claimed">Words of the claim; at least one.</param>
/// <param name="Proven">Words of the evidence between the same neighbours; perhaps none.</param>
internal sealed record ClaimSlot(IReadOnlyList<ClaimToken> Claimed, IReadOnlyList<ClaimToken> Proven);
