using AnswerEngine.Answers;
using AnswerEngine.LanguageModels;
using Site.Answers;

namespace Site;

/// <summary>Puts a visitor's question: to the published questions first, then to the content.</summary>
public sealed class Visitor
{
    private readonly AnswerRoom _room;
    private readonly AnswerViews _views;
    private readonly PublishedQuestions _published;
    private readonly SentenceRewriter? _rewriter;

    /// <summary>Makes a visitor.</summary>
    /// <param name="room">The site's content and answers.</param>
    /// <param name="generateOn">Where the language model runs; <see langword="null"/> to quote only.</param>
    public Visitor(AnswerRoom room, ComputeDevice? generateOn)
    {
        _room = room;
        _views = new AnswerViews(room.Passages, Engine.EngineChoice.Of(room.Content.Config));
        _published = new PublishedQuestions(room.Questions.Questions.Select(file => file.Question), room.Shelf.Encoder);
        _rewriter = generateOn is { } device
            ? new SentenceRewriter(room.Shelf.LanguageModel(device), room.Shelf.Encoder)
            : null;
    }

    /// <summary>The outcome of a question.</summary>
    public Reply Ask(string question, CancellationToken cancellation = default)
    {
        if (_published.Find(question) is { } known && Proven(known) is { } locked)
            return ReplyOf(question, locked, known.Text);
        var answer = _room.Answerer.Answer(new Question { Id = new QuestionId("asked"), Text = question });
        if (answer is Answered answered && _rewriter is not null) answer = _rewriter.Rewrite(question, answered, cancellation).Answer;
        return ReplyOf(question, answer, null);
    }

    // An answer of the lock whose passages changed since is not proven any more.
    private Answer? Proven(Question known)
    {
        if (!_room.Lock.Entries.TryGetValue(known.Id, out var entry) || entry.Answer is not Answered answered) return entry?.Answer;
        var hashes = _room.Passages.ToDictionary(passage => passage.Id, passage => passage.Hash);
        return answered.Sentences.All(sentence => hashes.GetValueOrDefault(sentence.Passage) == sentence.PassageHash) ? answered : null;
    }

    private Reply ReplyOf(string question, Answer answer, string? published)
    {
        var near = answer is NotAvailable { Reason: NotAvailableReason.NothingNear } || published is not null ? [] : _views.Nearest(answer);
        return new Reply(question, answer, answer is Answered answered ? [.. answered.Sentences.Select(_views.Of)] : [], near, published);
    }
}
