using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary><c>eval selection</c>: the sentences that retrieval chooses beside those that the language model chooses.</summary>
internal static class SelectionCommand
{
    public static Command Create()
    {
        var command = new Command("selection", "Compare who chooses the sentences of an answer: retrieval, or the language model.") { LabelledSets.InPlace };
        Exports.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(SharedOptions.Build(parsed), parsed.GetValue(LabelledSets.InPlace) ?? [], parsed, cancellation)));
        return command;
    }

    private static int Run(BuildOptions options, string[] named, ParseResult parsed, CancellationToken cancellation)
    {
        using var room = AnswerRoom.Open(options);
        LabelledQuestion[] questions = [.. (named.Length > 0 ? named : LabelledSets.Of(options, SetHalf.Calibration))
            .SelectMany(LabelledQuestion.ReadSet).Where(question => question is { Answerable: true, Page: not null })];
        if (questions.Length == 0) throw new FormatException("No case of the sets is answerable and names its `page`: there is nothing to choose sentences for.");
        var retrieval = room.AnswererByRetrieval();
        var model = new QuestionAnswerer(
            room.Corpus, room.Shelf.Encoder, Gate.Default, room.Content.Config.Author ?? "", new SentenceChoice(() => room.Shelf.LanguageModel(options.Device)));
        var chosen = questions.Select(question =>
        {
            cancellation.ThrowIfCancellationRequested();
            return (question, Retrieval: Of(retrieval, question, room), Model: Of(model, question, room));
        }).ToArray();
        Exports.Write(parsed, Table(chosen));
        Console.WriteLine($"selection: retrieval {Figures([.. chosen.Select(one => one.Retrieval)])}; language model {Figures([.. chosen.Select(one => one.Model)])}");
        return ExitCodes.Success;
    }

    // Behind an open gate: the two differ in what they quote, not in what they refuse.
    private static ChosenSentences Of(QuestionAnswerer answerer, LabelledQuestion question, AnswerRoom room)
    {
        var began = Stopwatch.GetTimestamp();
        var (_, _, answer) = answerer.Measure(question.Question);
        return new ChosenSentences(
            answer is Answered answered ? [.. answered.Sentences.Select(sentence => sentence.Text)] : [],
            LabelledSets.IsRight(room, question, answer),
            Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static CaseTable Table((LabelledQuestion Question, ChosenSentences Retrieval, ChosenSentences Model)[] chosen) => new(
        "selection",
        ["id", "question", "kind", "page", "fact", "retrieval", "retrieval_right", "model", "model_right"],
        [.. chosen.Select(one => (ImmutableArray<object?>)
            [one.Question.Id, one.Question.Question, one.Question.Kind, one.Question.Page, one.Question.Fact,
                string.Join(' ', one.Retrieval.Sentences), one.Retrieval.Right, string.Join(' ', one.Model.Sentences), one.Model.Right])],
        []);

    private static string Figures(ChosenSentences[] all) =>
        $"right {all.Count(one => one.Right)}/{all.Length}, {all.Average(one => one.Words):0} words, {all.Average(one => one.Seconds):0.00} s";
}
