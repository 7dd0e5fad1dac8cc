namespace AnswerEngine.Evaluation;

/// <summary>What the engine would do at one threshold of the gate.</summary>
/// <param name="Threshold">Probability from which it answers.</param>
/// <param name="Coverage">Answerable questions that are answered.</param>
/// <param name="Wrong">Wrong answers among the answers to them.</param>
/// <param name="Near">Questions near the content, without an answer there, that are answered.</param>
/// <param name="Far">Questions far from the content that are answered.</param>
public sealed record RiskCoveragePoint(double Threshold, Proportion Coverage, Proportion Wrong, Proportion Near, Proportion Far);
