using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Puts labelled questions to the engine as a visitor's question is put, and judges what comes of them. Published
/// questions take no part.
/// </summary>
public sealed class RefusalMeasurement
{
    private readonly QuestionAnswerer _answerer;
    private readonly QuestionAnswerer _open;
    private readonly Dictionary<PassageId, Passage> _passages;

    /// <summary>Makes a measurement.</summary>
    /// <param name="answerer">The answerer as it is.</param>
    /// <param name="open">The same behind a gate whose threshold is 0: what it would say.</param>
    /// <param name="passages">The passages that both answer from.</param>
    public RefusalMeasurement(QuestionAnswerer answerer, QuestionAnswerer open, IEnumerable<Passage> passages)
    {
        _answerer = answerer;
        _open = open;
        _passages = passages.ToDictionary(passage => passage.Id);
    }

    /// <summary>What becomes of a question.</summary>
    public RefusalOutcome Measure(LabelledQuestion labelled)
    {
        var question = new Question { Id = new QuestionId("asked"), Text = labelled.Question };
        var given = _answerer.Answer(question);
        var held = given as Answered ?? _open.Answer(question) as Answered;
        // Where nothing is near, a visitor is shown nothing.
        var shown = given is NotAvailable { Reason: not NotAvailableReason.NothingNear }
            ? given.Nearest.Select(near => _passages[near.Passage]).ToArray() : [];
        return new RefusalOutcome
        {
            Case = labelled,
            Answered = given is Answered,
            // Behind a veto nothing is composed, and so nothing can be missing.
            Score = held is null && given.Gate.Veto == GateVeto.None ? 0 : given.Gate.Score,
            Veto = given.Gate.Veto,
            Verdict = Judge(labelled, held),
            Text = held?.Text ?? "",
            Cited = held is null ? [] : [.. held.Sentences.Select(sentence => sentence.Passage.Value).Distinct(StringComparer.Ordinal)],
            Nearest = [.. shown.Select(passage => passage.Id.Value)],
            NearestProve = labelled is { Answerable: true, Page: not null }
                ? shown.Any(passage => labelled.IsStatedBy(passage.Document.Id, passage.Text)) : null,
        };
    }

    private AnswerVerdict Judge(LabelledQuestion labelled, Answered? answer)
    {
        if (answer is null) return AnswerVerdict.NoAnswer;
        if (!labelled.Answerable) return AnswerVerdict.Unanswerable;
        if (string.IsNullOrEmpty(labelled.Page)) return AnswerVerdict.NotJudged;
        if (answer.Sentences.Any(sentence => labelled.IsStatedBy(PageOf(sentence), sentence.Text))) return AnswerVerdict.Right;
        return answer.Sentences.Any(sentence => PageOf(sentence) == labelled.Page) ? AnswerVerdict.FactMissing : AnswerVerdict.OtherPage;
    }

    private string PageOf(AnswerSentence sentence) => _passages[sentence.Passage].Document.Id;
}
