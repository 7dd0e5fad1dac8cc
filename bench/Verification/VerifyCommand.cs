using System.CommandLine;
using System.Globalization;
using AnswerEngine.Evaluation;
using AnswerEngine.Verification;
using Bench.Measuring;

namespace Bench.Verification;

/// <summary><c>verify</c>: the hard checks of labelled claims against reading the same texts into tokens.</summary>
internal static class VerifyCommand
{
    private static readonly string[] Sets = ["faithful.jsonl", "faithful-more.jsonl", "mutations-sense.jsonl", "mutations-values.jsonl", "mutations-more.jsonl"];

    private static readonly Option<int> RoundCount = new("--rounds") { Description = "Rounds that count.", DefaultValueFactory = _ => 9 };

    public static Command Create()
    {
        var command = new Command("verify", "The checks of claims against tokenising the same texts.") { RoundCount };
        command.SetAction(parsed => Run(Folders.Of(parsed), parsed.GetValue(RoundCount)));
        return command;
    }

    private static int Run(Folders folders, int rounds)
    {
        var cases = Sets.SelectMany(set => LabelledClaim.ReadSet(Path.Combine(folders.Root, "tests", "sets", set))).ToArray();
        var timings = Rounds.Time(
            rounds,
            new Contender("tokens of claim and evidence", () => _ = cases.Sum(labelled => ClaimTokenizer.Tokenize(labelled.Claim).Count + ClaimTokenizer.Tokenize(labelled.Evidence).Count)),
            new Contender("hard checks", () => _ = cases.Count(labelled => ClaimVerifier.Verify(labelled.Claim, labelled.Evidence).Passed)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"verify: {cases.Length / timings[1].Median.TotalSeconds:0} claims a second, ratio to tokenising {timings[1].Ratio:0.0}, {timings[1].Allocated / cases.Length:N0} bytes a claim, peak {ChildRun.PeakMemory() >> 20} MiB"));
        return 0;
    }
}
