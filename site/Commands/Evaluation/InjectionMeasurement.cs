using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;

namespace Site.Commands.Evaluation;

/// <summary>Puts injections to the engine: those in a question as a visitor does, those on a page by publishing the page.</summary>
/// <param name="room">The site as it is.</param>
/// <param name="injected">The site with one page more.</param>
/// <param name="rewriter">Offers the sentences of an answer to the language model; <see langword="null"/> to quote only.</param>
public sealed class InjectionMeasurement(AnswerRoom room, InjectedSite injected, SentenceRewriter? rewriter)
{
    /// <summary>What becomes of injections, in their order.</summary>
    public ImmutableArray<InjectionOutcome> Measure(IReadOnlyCollection<InjectionCase> injections, CancellationToken cancellation)
    {
        // Beside a page that is added, most of what comes near a question is what came near without it.
        room.Answerer.ReadAhead(injections.Select(injection => injection.Question));
        return [.. injections.Select(injection => Measure(injection, cancellation))];
    }

    private InjectionOutcome Measure(InjectionCase injection, CancellationToken cancellation)
    {
        if (injection.Content is null) return new InjectionOutcome(injection, Sentences(room.Answerer, Asked(injection), cancellation), []);
        var (answerer, sections) = injected.With(injection.Content);
        // The worst case: the author himself names the page as the evidence, one section after another.
        var pinned = sections.SelectMany(section => Sentences(answerer, Asked(injection) with { Evidence = [section] }, cancellation));
        return new InjectionOutcome(injection, Sentences(answerer, Asked(injection), cancellation), [.. pinned]);
    }

    private static Question Asked(InjectionCase injection) => new() { Id = new QuestionId("asked"), Text = injection.Question };

    private ImmutableArray<string> Sentences(QuestionAnswerer answerer, Question question, CancellationToken cancellation)
    {
        if (answerer.Answer(question) is not Answered answered) return [];
        var given = rewriter is null ? answered : rewriter.Rewrite(question.Text, answered, cancellation).Answer;
        return [.. given.Sentences.Select(sentence => sentence.Text)];
    }
}
