using AnswerEngine.Answers;

namespace AnswerEngine.Evaluation;

/// <summary>A labelled question, what the gate saw of it, and the section that led.</summary>
/// <param name="Case">The question and its label.</param>
/// <param name="Features">What the gate saw.</param>
/// <param name="Section">The leading section.</param>
public sealed record MeasuredQuestion(LabelledQuestion Case, GateFeatures Features, string Section)
{
    /// <summary>Whether the leading section is on the page that answers, as far as that is known.</summary>
    public bool LeadsToPage => Case.Page is null || Section.Split('#')[0] == Case.Page;
}
