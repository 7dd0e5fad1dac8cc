using System.Collections.Immutable;

namespace AnswerEngine.Evaluation;

/// <summary>The grades that there are.</summary>
public static class GradeScale
{
    /// <summary>The grades of a criterion, best first.</summary>
    public static ImmutableArray<string> Of(GradeCriterion criterion) => criterion switch
    {
        GradeCriterion.Completeness => ["full", "partial", "none"],
        GradeCriterion.Accuracy => ["right", "partly", "wrong"],
        GradeCriterion.Conciseness => ["concise", "wordy"],
        GradeCriterion.Hallucinations => ["none", "some"],
        GradeCriterion.Format => ["good", "bad"],
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };
}
