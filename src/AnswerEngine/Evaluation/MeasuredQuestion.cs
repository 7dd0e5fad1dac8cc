using AnswerEngine.Answers;

namespace AnswerEngine.Evaluation;

/// <summary>A labelled question, what the gate saw of it, and the section that led.</summary>
/// <param name="Case">The question and its label.</param>
/// <param name="Features">What the gate saw.</param>
/// <param name="Section">The leading section.</param>
/// <param name="IsRight">Whether the answer behind an open gate is right: it states the fact, or, where none is named, cites the page.</param>
public sealed record MeasuredQuestion(LabelledQuestion Case, GateFeatures Features, string Section, bool IsRight)
{
    /// <summary>Whether an answer should be given: there is one, and it would be right.</summary>
    public bool IsPositive => Case.Answerable && IsRight;

    /// <summary>The page of the leading section.</summary>
    public string Page => Section.Split('#')[0];
}
