using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>The outcome of a question: an answer that is proven, or none and why.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>What the gate made of the question.</summary>
    public required GateReading Gate { get; init; }

    /// <summary>The passages that came nearest, best first by their likeness and the support of their section together; at most three.</summary>
    public ImmutableArray<NearPassage> Nearest { get; init; } = [];
}
