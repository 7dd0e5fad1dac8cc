using System.Collections.Immutable;
using AnswerEngine.Answers;

namespace AnswerEngine.Evaluation;

/// <summary>What became of one labelled question.</summary>
public sealed record RefusalOutcome
{
    /// <summary>The question and its label.</summary>
    public required LabelledQuestion Case { get; init; }

    /// <summary>Whether it was answered.</summary>
    public required bool Answered { get; init; }

    /// <summary>By which the gate ranks the question, <see cref="GateReading.Score"/>; 0 where the gate is open to it and nothing can be quoted.</summary>
    public required double Score { get; init; }

    /// <summary>What closed the gate whatever the probability.</summary>
    public required GateVeto Veto { get; init; }

    /// <summary>What is to be said of the answer, given or held back.</summary>
    public required AnswerVerdict Verdict { get; init; }

    /// <summary>The answer, given or held back; empty where there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The passages that the answer cites, or would.</summary>
    public ImmutableArray<string> Cited { get; init; } = [];

    /// <summary>The passages that a visitor is shown where there is no answer.</summary>
    public ImmutableArray<string> Nearest { get; init; } = [];

    /// <summary>Whether one of <see cref="Nearest"/> states the fact; <see langword="null"/> for a question that has none.</summary>
    public bool? NearestProve { get; init; }

    /// <summary>Whether a threshold would let an answer through: nothing else closes the gate, and something can be quoted.</summary>
    public bool CanPass => Veto == GateVeto.None && Score > 0;

    /// <summary>Whether it was answered and the answer is wrong.</summary>
    public bool Wrong => Answered && IsFalse;

    /// <summary>Whether the answer, given or held back, does not answer its question.</summary>
    public bool IsFalse => Verdict is AnswerVerdict.FactMissing or AnswerVerdict.OtherPage;

    /// <summary>Whether it has no answer and was answered.</summary>
    public bool WronglyAnswered => Answered && !Case.Answerable;
}
