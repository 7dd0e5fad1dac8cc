using System.Collections.Immutable;
using AnswerEngine.Evaluation;

namespace Site.Reports;

/// <summary>A row of a grading sheet: one wording of a published question, what the site says to it, and one grader's grades.</summary>
public sealed record GradedAnswer
{
    /// <summary>Name of the question.</summary>
    public required string Question { get; init; }

    /// <summary>Which wording was asked: <c>unit</c>, or <c>paraphrase 1</c> and so on.</summary>
    public required string Wording { get; init; }

    /// <summary>The question in that wording.</summary>
    public required string Text { get; init; }

    /// <summary>The answer; empty where the question was refused.</summary>
    public required string Answer { get; init; }

    /// <summary>The sentences of the pages that prove it, each with its passage.</summary>
    public required string Evidence { get; init; }

    /// <summary>The grades that were given.</summary>
    public ImmutableSortedDictionary<GradeCriterion, string> Values { get; init; } = ImmutableSortedDictionary<GradeCriterion, string>.Empty;

    /// <summary>Who graded; empty in a sheet that nobody has filled in.</summary>
    public string Grader { get; init; } = "";

    /// <summary>What that is.</summary>
    public GraderKind Kind { get; init; }

    /// <summary>Whether the grader had seen nobody else's grades.</summary>
    public bool Blind { get; init; }

    /// <summary>What the grader remarked.</summary>
    public string Note { get; init; } = "";

    /// <summary>The grades of the row.</summary>
    public IEnumerable<Grade> Grades => Values.Select(value => new Grade(Question, Wording, value.Key, value.Value, Grader, Kind, Blind));
}
