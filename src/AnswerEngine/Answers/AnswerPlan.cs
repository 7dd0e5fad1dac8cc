using System.Collections.Immutable;
using AnswerEngine.Passages;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>
/// Which outcomes the lock still proves. Planning compares hashes and runs the hard checks, which are pure functions
/// of text: it needs no model, and every machine comes to the same result.
/// </summary>
public sealed record AnswerPlan
{
    private AnswerPlan(ImmutableArray<PlannedQuestion> questions, string corpusHash)
    {
        Questions = questions;
        CorpusHash = corpusHash;
    }

    /// <summary>The questions, in ordinal order of their names.</summary>
    public ImmutableArray<PlannedQuestion> Questions { get; }

    /// <summary>Hash over all passages.</summary>
    public string CorpusHash { get; }

    /// <summary>The questions whose outcome the lock does not prove.</summary>
    public IEnumerable<PlannedQuestion> Stale => Questions.Where(planned => planned.Stale is not null);

    /// <summary>Holds the questions against the lock.</summary>
    /// <param name="questions">The questions that the site publishes.</param>
    /// <param name="passages">The passages of its content.</param>
    /// <param name="proven">The lock.</param>
    /// <param name="engine">The engine at hand; <see langword="null"/> where its models are not, and cannot be compared.</param>
    public static AnswerPlan Of(
        IEnumerable<Question> questions, ImmutableArray<Passage> passages, AnswerLock proven, EngineIdentity? engine)
    {
        var corpusHash = Corpus.HashOf(passages);
        var byId = passages.ToDictionary(passage => passage.Id);
        return new AnswerPlan(
            [.. questions.OrderBy(question => question.Id, QuestionId.Ordinal).Select(question =>
            {
                var entry = proven.Entries.GetValueOrDefault(question.Id);
                return new PlannedQuestion(question, entry, StalenessOf(question, entry, byId, corpusHash, engine));
            })],
            corpusHash);
    }

    private static Staleness? StalenessOf(
        Question question, LockEntry? entry, Dictionary<PassageId, Passage> passages, string corpusHash, EngineIdentity? engine)
    {
        if (entry is null) return Staleness.New;
        if (entry.QuestionHash != question.Hash) return Staleness.QuestionChanged;
        if (engine is not null && entry.EngineHash != engine.Hash) return Staleness.EngineChanged;
        return entry.Answer switch
        {
            Answered answered => StalenessOf(question, answered, passages),
            _ => entry.CorpusHash == corpusHash ? null : Staleness.ContentChanged,
        };
    }

    private static Staleness? StalenessOf(Question question, Answered answered, Dictionary<PassageId, Passage> passages)
    {
        foreach (var sentence in answered.Sentences)
        {
            if (!passages.TryGetValue(sentence.Passage, out var passage) || passage.Hash != sentence.PassageHash)
                return Staleness.EvidenceChanged;
            if (!IsProven(sentence, passage) || !IsAccepted(question, answered, passage)) return Staleness.Unproven;
        }

        return answered.Sentences.IsEmpty ? Staleness.Unproven : null;
    }

    private static bool IsProven(AnswerSentence sentence, Passage passage)
    {
        if (!passage.Sentences.Any(known => known.Quotable && known.Text == sentence.Quote)) return false;
        var verdict = ClaimVerifier.Verify(sentence.Text, sentence.Quote);
        return verdict.Passed && (verdict.Verbatim || sentence.Probability >= SoftScore.Default.Threshold) && verdict.Verbatim == (sentence.Mode == SentenceMode.Quoted);
    }

    // The engine answers where its gate is open; the author, by a pin or an approval in the question's own file.
    private static bool IsAccepted(Question question, Answered answered, Passage passage) =>
        !question.Evidence.IsEmpty ? answered.AcceptedBy == AcceptedBy.Author && question.Evidence.Contains(passage.Section)
        : answered.AcceptedBy == AcceptedBy.Author ? question.Approved
        : answered.Gate.Open;
}
