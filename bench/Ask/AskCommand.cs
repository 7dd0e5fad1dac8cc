using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnswerEngine.Browser;
using Bench.Indexing;
using Bench.Texts;

namespace Bench.Ask;

/// <summary><c>ask</c>: a thousand questions through the ask box in a headless Chromium, held against bare loops in the same browser.</summary>
internal static class AskCommand
{
    private static readonly Option<int> Passages = new("--passages") { Description = "Passages of documentation.", DefaultValueFactory = _ => 2000 };

    private static readonly Option<int> Questions = new("--questions") { Description = "Questions.", DefaultValueFactory = _ => 1000 };

    private static readonly string[] Sets = ["answerable-calibration.jsonl", "near-calibration.jsonl", "far-calibration.jsonl", "calibration.jsonl"];

    // A question of the example has twelve tokens, and a passage of documentation some ninety.
    private static readonly object Baseline = new { tokens = 12, passages = WeightedFusion.Default.Reranked, length = 90, dim = 96 };

    public static Command Create()
    {
        var command = new Command("ask", "The ask box in a browser against bare loops.") { DocumentationOptions.Docs, Passages, Questions };
        command.SetAction((parsed, _) => RunAsync(Folders.Of(parsed), parsed.GetValue(DocumentationOptions.Docs)!, parsed.GetValue(Passages), parsed.GetValue(Questions)));
        return command;
    }

    private static async Task<int> RunAsync(Folders folders, string[] docs, int wanted, int count)
    {
        if (BrowserRun.Executable is null) return Fault("No Chromium was found on the PATH. Install one and run again.");
        using var encoder = folders.Encoder();
        using var vectors = VectorFile.Open(VectorFile.PathIn(folders.Cache, encoder), encoder.Dimension);
        var texts = EncodedTexts.Of(Documentation.Passages(docs.Where(Directory.Exists)), wanted, TimeSpan.MaxValue, encoder, vectors);
        if (texts.Count == 0) return Fault($"There are no manual or HTML pages in {string.Join(", ", docs)}. Name folders that hold some with --docs.");
        var site = BenchedSite.Of(folders, [.. texts.Select(text => text.Passage)], texts, vectors);
        string[] questions = [.. Texts(folders, texts).Take(count)];
        using var run = new BrowserRun(site.Files, new { questions, baseline = Baseline });
        var result = await run.ResultAsync(TimeSpan.FromMinutes(20)).ConfigureAwait(false);
        if (result.TryGetProperty("error", out var error)) return Fault($"The page failed: {error.GetString()}");
        Report(result, texts.Count);
        return 0;
    }

    private static int Fault(string message)
    {
        Console.Error.WriteLine($"  error {message}");
        return 1;
    }

    // Questions that people might ask, and the headings of the passages, which find something, in turn.
    private static IEnumerable<string> Texts(Folders folders, IReadOnlyList<BenchText> texts)
    {
        var asked = Sets.SelectMany(set => File.ReadLines(Path.Combine(folders.Root, "tests", "sets", set)))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("question").GetString()!);
        return asked.Zip(texts.Select(text => text.Headings).Distinct(), (question, headings) => new[] { question, headings }).SelectMany(pair => pair);
    }

    private static void Report(JsonElement result, int passages)
    {
        double[] each = [.. Numbers(result, "each").Order()];
        double[] bare = [.. result.GetProperty("bares").EnumerateArray().Select(run => run.GetProperty("ms").GetDouble()).Order()];
        double[] tasks = [.. Numbers(result, "tasks").Order()];
        Line($"  bare loops: p50 {Share.At(bare, .5):0.0} ms, p95 {Share.At(bare, .95):0.0} ms");
        Line($"  ask box: p50 {Share.At(each, .5):0.0} ms, p95 {Share.At(each, .95):0.0} ms, worst {each[^1]:0.0} ms; ratio of the medians {Share.At(each, .5) / Share.At(bare, .5):0.00}");
        Line($"  outcomes: {string.Join(", ", result.GetProperty("outcomes").EnumerateObject().Select(outcome => $"{outcome.Name} {outcome.Value}"))}");
        Line($"  tasks of 50 ms or more on the page's own thread: {tasks.Length}");
        Line($"ask: {each.Length} questions, {passages} passages, p95 {Share.At(each, .95):0} ms, longest main-thread task {(tasks.Length == 0 ? "below 50" : tasks[^1].ToString("0", CultureInfo.InvariantCulture))} ms");
    }

    private static IEnumerable<double> Numbers(JsonElement result, string name) => result.GetProperty(name).EnumerateArray().Select(number => number.GetDouble());

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
