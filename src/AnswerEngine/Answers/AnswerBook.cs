using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>Brings a lock up to date: answers what is stale, and leaves the rest letter for letter as it was.</summary>
public sealed class AnswerBook
{
    private readonly QuestionAnswerer _answerer;
    private readonly SentenceRewriter? _rewriter;
    private readonly EngineIdentity _engine;

    /// <summary>Makes a book.</summary>
    /// <param name="answerer">Answers by quotation.</param>
    /// <param name="rewriter">Offers the sentences to the language model; <see langword="null"/> to quote only.</param>
    /// <param name="engine">What the answers depend on beside questions and content.</param>
    public AnswerBook(QuestionAnswerer answerer, SentenceRewriter? rewriter, EngineIdentity engine)
    {
        _answerer = answerer;
        _rewriter = rewriter;
        _engine = engine;
    }

    /// <summary>What became of the rewrites so far.</summary>
    public RewriteTally Rewrites { get; private set; } = RewriteTally.None;

    /// <summary>Answers the stale questions of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told before each question, and at the end.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    /// <returns>A lock with every question of the plan, and none else.</returns>
    public AnswerLock Update(
        AnswerPlan plan, IProgress<AnswerProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var total = plan.Stale.Count();
        _answerer.ReadAhead(plan.Stale.Where(stale => stale.Question.Evidence.IsEmpty).Select(stale => stale.Question.Text));
        var done = 0;
        var entries = ImmutableSortedDictionary.CreateBuilder<QuestionId, LockEntry>(QuestionId.Ordinal);
        foreach (var planned in plan.Questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (planned is { Stale: null, Entry: { } entry })
            {
                entries.Add(planned.Question.Id, entry);
                continue;
            }

            progress?.Report(new AnswerProgress(done++, total, planned.Question.Id));
            entries.Add(planned.Question.Id, Answer(planned.Question, plan.CorpusHash, cancellationToken));
        }

        progress?.Report(new AnswerProgress(total, total, null));
        return new AnswerLock(_engine, entries.ToImmutable());
    }

    private LockEntry Answer(Question question, string corpusHash, CancellationToken cancellationToken)
    {
        var answer = _answerer.Answer(question);
        if (answer is Answered answered && _rewriter is not null)
        {
            var (rewritten, tally) = _rewriter.Rewrite(question.Text, answered, cancellationToken);
            answer = rewritten;
            Rewrites += tally;
        }

        return new LockEntry
        {
            Id = question.Id,
            Text = question.Text,
            QuestionHash = question.Hash,
            EngineHash = _engine.Hash,
            CorpusHash = corpusHash,
            Answer = answer,
        };
    }
}
