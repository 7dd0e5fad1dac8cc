using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>What the gate saw of a question and made of it.</summary>
/// <param name="Probability">That the evidence answers the question, 0 to 1, by the model.</param>
/// <param name="Threshold">The probability from which an answer is given.</param>
/// <param name="Veto">What closes the gate whatever the probability.</param>
/// <param name="Features">What it saw, by name, in the order of the model.</param>
public sealed record GateReading(
    double Probability, double Threshold, GateVeto Veto, ImmutableArray<KeyValuePair<string, double>> Features)
{
    /// <summary>Whether an answer may be given.</summary>
    public bool Open => Veto == GateVeto.None && Probability >= Threshold;
}
