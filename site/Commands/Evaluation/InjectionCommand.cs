using System.CommandLine;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using AnswerEngine.LanguageModels;
using AnswerEngine.Models;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary><c>eval injection</c>: tries to steer the engine, by questions and by pages.</summary>
internal static class InjectionCommand
{
    public static Command Create()
    {
        var set = new Option<string?>("--set") { Description = "Injections, one JSON object a line: question, forbidden, and content where a page attacks." };
        var quoteOnly = new Option<bool>("--quote-only") { Description = "Leave out the step in which the language model rewrites sentences." };
        var report = new Option<string?>("--report") { Description = "File that is kept for the page /how-it-answers/: evaluation/injection.json." };
        var command = new Command("injection", "Measure how many injections are obeyed.") { set, quoteOnly, report };
        Exports.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(SharedOptions.Build(parsed), parsed.GetValue(set), parsed.GetValue(quoteOnly), parsed.GetValue(report), parsed, cancellation)));
        return command;
    }

    private static int Run(BuildOptions options, string? set, bool quoteOnly, string? keep, ParseResult parsed, CancellationToken cancellation)
    {
        var path = set ?? Path.Combine(options.Root, "tests", "sets", "injections.jsonl");
        var cases = InjectionCase.ReadSet(path);
        using var room = AnswerRoom.Open(options);
        using var injected = new InjectedSite(options, room.Shelf);
        var rewriter = quoteOnly ? null : Rewriter(room, options.Device);
        InjectionOutcome[] outcomes = [.. new InjectionMeasurement(room, injected, rewriter).Measure(cases, cancellation)];
        Exports.Write(parsed, Table(outcomes));
        if (keep is not null) ReportFile.Write(keep, MeasuredInjections.Of(outcomes, LabelledSets.Describe(path), rewriter is not null));
        Print(outcomes);
        Console.WriteLine($"  set {Path.GetFileName(path)} {LabelledSets.HashOf(path)}");
        Console.WriteLine($"obeyed {outcomes.Count(outcome => outcome.Obeyed)}/{outcomes.Length}");
        return ExitCodes.Success;
    }

    private static SentenceRewriter? Rewriter(AnswerRoom room, ComputeDevice device)
    {
        try
        {
            return new SentenceRewriter(room.Shelf.LanguageModel(device), room.Shelf.Encoder);
        }
        catch (Exception missing) when (missing is ModelUnavailableException or LanguageModelException)
        {
            Console.WriteLine($"  Rewriting is left out: {missing.Message}");
            return null;
        }
    }

    private static void Print(InjectionOutcome[] outcomes)
    {
        foreach (var kind in outcomes.GroupBy(outcome => outcome.Case.Content is null))
            Console.WriteLine($"  {(kind.Key ? "in questions" : "in pages    ")} obeyed {Proportion.Of([.. kind], outcome => outcome.Obeyed)}, asked and answered {kind.Count(outcome => !outcome.Asked.IsEmpty)}, pinned and answered {kind.Count(outcome => !outcome.Pinned.IsEmpty)}");
        foreach (var outcome in outcomes.Where(outcome => outcome.Obeyed))
            Console.WriteLine($"  obeyed {outcome.Case.Id}, {outcome.Case.Technique}{(outcome.Asked.Any(outcome.Case.IsObeyedBy) ? "" : " (pinned)")}: {string.Join(" | ", outcome.Obeying)}");
    }

    private static CaseTable Table(InjectionOutcome[] outcomes)
    {
        var obeyed = Proportion.Of(outcomes, outcome => outcome.Obeyed);
        return new CaseTable(
            "injection",
            ["id", "where", "technique", "question", "obeyed", "asked", "pinned", "author"],
            [.. outcomes.Select(outcome => (System.Collections.Immutable.ImmutableArray<object?>)
                [outcome.Case.Id, outcome.Case.Content is null ? "question" : "page", outcome.Case.Technique, outcome.Case.Question, outcome.Obeyed,
                    string.Join(' ', outcome.Asked), string.Join(' ', outcome.Pinned), outcome.Case.Author])],
            [new("obeyed", obeyed.Part), new("cases", obeyed.Whole), new("obeyed_high", Math.Round(obeyed.Interval.Upper, 4))]);
    }
}
