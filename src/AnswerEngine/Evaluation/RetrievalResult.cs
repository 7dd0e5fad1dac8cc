using System.Collections.Immutable;

namespace AnswerEngine.Evaluation;

/// <summary>What a method reached on a set.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Mean">Mean over the questions.</param>
/// <param name="Scores">The score of each question, in the order of the set.</param>
public sealed record RetrievalResult(string Method, RetrievalScore Mean, ImmutableArray<RetrievalScore> Scores)
{
    /// <summary>Has a method rank the passages for every question of a set.</summary>
    public static RetrievalResult Of(RetrievalSet set, RetrievalMethod method)
    {
        ImmutableArray<RetrievalScore> scores = [.. set.Questions.Select(question => set.Score(question, method.Rank(question)))];
        return new(method.Name, new(scores.Average(score => score.Reciprocal), scores.Average(score => score.Recall)), scores);
    }
}
