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

    /// <summary>
    /// By which questions are ranked, 0 to 1: the probability, and half of it where something else closes the gate. Such a question is
    /// refused whatever its score, but among the refused ones it is not the least likely to have an answer.
    /// </summary>
    public double Score => Veto == GateVeto.None ? Probability : Probability / 2;
}
