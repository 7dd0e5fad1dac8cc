using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using AnswerEngine.Evaluation;

namespace Site.Commands;

/// <summary><c>eval retrieval</c>: scores every way to retrieve on a set of questions.</summary>
internal static class EvalRetrievalCommand
{
    public static Command Create()
    {
        var set = new Option<string>("--set")
        {
            Description = "Folder with questions.jsonl, and passages.jsonl or corpus.md; or a file of questions about the site's own pages.",
            Required = true,
        };
        var csv = new Option<string?>("--csv") { Description = "File that every case is written to." };
        var command = new Command("retrieval", "Score every way to retrieve on a set of questions.") { set, csv, SharedOptions.Json };
        command.SetAction(parsed => Run(SharedOptions.Build(parsed), parsed.GetValue(set)!, parsed.GetValue(csv), parsed.GetValue(SharedOptions.Json)));
        return command;
    }

    private static int Run(BuildOptions options, string path, string? csv, bool json)
    {
        var set = RetrievalBench.Read(options, path);
        using var shelf = RetrievalBench.OpenShelf(options, set);
        var results = RetrievalBench.Measure(shelf, set);
        if (csv is not null) File.WriteAllLines(csv, Csv(set, results));
        if (json) Console.WriteLine(Json(set, results).ToJsonString(Reply.Form));
        else Show(set, results);
        return ExitCodes.Success;
    }

    private static void Show(RetrievalSet set, ImmutableArray<RetrievalResult> results)
    {
        Console.WriteLine($"  {set.Name}: {set.Passages.Length} passages, {set.Questions.Length} questions");
        Console.WriteLine($"  {"",-42}{(set.HasSpans ? "share@5" : " MRR@10 Recall@10")}");
        foreach (var result in results) Console.WriteLine($"  {result.Method,-42}{(set.HasSpans ? "" : $" {Figure(result.Mean.Reciprocal)}   ")}  {Figure(result.Mean.Recall)}");
        if (!set.HasSpans) Console.WriteLine($"  {"what any ranking could reach",-42} {Figure(set.Ceiling.Reciprocal)}     {Figure(set.Ceiling.Recall)}");
        Console.WriteLine(string.Join("; ", new[] { ("late interaction", RetrievalMethods.LateInteraction), ("fused", RetrievalMethods.Fused), ("bm25", RetrievalMethods.Bm25) }
            .Select(pair => $"{pair.Item1} {Words(set, results.Single(result => result.Method == pair.Item2).Mean)}")));
    }

    private static string Words(RetrievalSet set, RetrievalScore score) => set.HasSpans
        ? $"share@5 {Figure(score.Recall)}"
        : $"MRR@10 {Figure(score.Reciprocal)} Recall@10 {Figure(score.Recall)}";

    private static JsonObject Json(RetrievalSet set, ImmutableArray<RetrievalResult> results) => new()
    {
        ["set"] = set.Name,
        ["passages"] = set.Passages.Length,
        ["questions"] = set.Questions.Length,
        ["methods"] = new JsonArray([.. results.Select(result => Json(set, result))]),
    };

    private static JsonObject Json(RetrievalSet set, RetrievalResult result) => set.HasSpans
        ? new() { ["method"] = result.Method, ["shareAt5"] = Math.Round(result.Mean.Recall, 4) }
        : new() { ["method"] = result.Method, ["mrrAt10"] = Math.Round(result.Mean.Reciprocal, 4), ["recallAt10"] = Math.Round(result.Mean.Recall, 4) };

    private static IEnumerable<string> Csv(RetrievalSet set, ImmutableArray<RetrievalResult> results)
    {
        yield return set.HasSpans ? "method,case,question,share_at_5" : "method,case,question,mrr_at_10,recall_at_10";
        foreach (var result in results)
        {
            foreach (var (question, score) in set.Questions.Zip(result.Scores))
            {
                yield return string.Join(',', [Cell(result.Method), Cell(question.Name), Cell(question.Text),
                    .. set.HasSpans ? Array.Empty<string>() : [Figure(score.Reciprocal, 4)], Figure(score.Recall, 4)]);
            }
        }
    }

    private static string Figure(double value, int digits = 3) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
