using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using Site.Answers;

namespace Site;

/// <summary>Puts a visitor's question the browser's way, and replies in the words of the command line.</summary>
public sealed class StaticVisitor
{
    private readonly AnswerRoom _room;
    private readonly AnswerViews _views;
    private readonly StaticAnswerer _answerer;

    /// <summary>Makes a visitor.</summary>
    public StaticVisitor(AnswerRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        _room = room;
        _views = new AnswerViews(room.Passages, null);
        _answerer = room.StaticAnswerer();
    }

    /// <summary>The outcome of a question.</summary>
    public Reply Ask(string question)
    {
        var outcome = _answerer.Ask(question);
        var published = outcome.Question is { } id ? _room.Questions.Questions.First(file => file.Question.Id == id).Question.Text : null;
        if (outcome is { Kind: StaticOutcomeKind.Answered, Question: { } known } && _room.Lock.Entries[known].Answer is Answered answered)
            return new Reply(question, answered, [.. answered.Sentences.Select(_views.Of)], [], published);
        var refused = new NotAvailable
        {
            Gate = new GateReading(Math.Max(0, outcome.Similarity), _answerer.Gate.Answered, GateVeto.None, []),
            Reason = outcome.Kind == StaticOutcomeKind.Near ? NotAvailableReason.NotAddressed : NotAvailableReason.NothingNear,
        };
        ImmutableArray<NearestPassage> nearest = [.. outcome.Passages.Select(ordinal => AnswerViews.Of(_room.Passages[ordinal]))];
        return new Reply(question, refused, [], nearest, published);
    }
}
