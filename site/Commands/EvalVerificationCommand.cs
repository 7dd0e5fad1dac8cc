using System.CommandLine;
using System.Globalization;
using AnswerEngine.Evaluation;
using AnswerEngine.LanguageModels;
using AnswerEngine.Verification;
using Files;

namespace Site.Commands;

/// <summary><c>eval verification</c>: how many mutated claims the checks catch, and how many true ones they reject.</summary>
internal static class EvalVerificationCommand
{
    private static readonly string[] DefaultSets = ["mutations-values.jsonl", "mutations-sense.jsonl", "faithful.jsonl"];

    // Of the mutations of sense, at which the paraphrases that are lost are told.
    private static readonly double[] Shares = [0.9, 0.95, 0.97];

    public static Command Create()
    {
        var sets = new Option<string[]>("--set")
        {
            Description = "Claims, one JSON object a line: id, kind, evidence, claim, and where known value_from, true_claim, links. Those of tests/sets if left out.",
            AllowMultipleArgumentsPerToken = true,
        };
        var split = new Option<ClaimSplit>("--split") { Description = "Half of the cases to judge: all, calibration or test.", DefaultValueFactory = _ => ClaimSplit.All };
        var csv = new Option<string?>("--csv") { Description = "File that every case is written to." };
        var fit = new Option<string?>("--fit") { Description = "Fit the soft score to the calibration half, and write it to this file." };
        var fitWording = new Option<string?>("--fit-wording") { Description = "Fit the score of claims in words of their own to all cases judged, and write it to this file; what it prints of the fit is cross-validated." };
        var command = new Command("verification", "Hold the checks against mutated and faithful claims.") { sets, split, csv, fit, fitWording };
        command.SetAction(parsed =>
        {
            var options = SharedOptions.Build(parsed);
            var named = parsed.GetValue(sets) is { Length: > 0 } given
                ? given
                : [.. DefaultSets.Select(name => Path.Combine(options.Root, "tests", "sets", name))];
            return Run(options, named, parsed.GetValue(split), parsed.GetValue(csv), parsed.GetValue(fit), parsed.GetValue(fitWording));
        });
        return command;
    }

    private static int Run(BuildOptions options, string[] sets, ClaimSplit split, string? csv, string? fit, string? fitWording)
    {
        var cases = sets.SelectMany(LabelledClaim.ReadSet).Where(labelled => labelled.IsIn(split)).ToArray();
        using var shelf = Engine.ModelShelf.Open(options.ModelsFolder, options.CacheFolder);
        var (scorer, reader) = (new ClaimScorer(shelf.Encoder), shelf.ClaimReader());
        if (fitWording is null && reader.Identity != SoftScore.OfFreeWording.Reader)
            throw new LanguageModelException("src/AnswerEngine/Verification/free-wording.json was fitted to readings of another model or prompt: fit it anew with `--fit-wording`.");
        var judged = VerificationMeasurement.Of(cases, scorer, new FreeWording(shelf.Encoder, reader), SoftScore.Default);
        shelf.SaveCache();
        if (fit is not null)
        {
            var score = VerificationMeasurement.Fit(judged);
            WholeFile.Write(fit, score.Write());
            judged = [.. judged.Select(claim => claim with { Probability = score.Probability(claim.Scores) })];
            judged = [.. judged.Select(claim => claim with { Threshold = score.Threshold })];
        }

        var wording = SoftScore.OfFreeWording;
        if (fitWording is not null)
        {
            var fitted = FreeWordingFit.Of(judged);
            wording = fitted.Score with { Reader = reader.Identity };
            WholeFile.Write(fitWording, wording.Write());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fitted, threshold {fitted.Score.Threshold:0.000}; in cross-validation paraphrases rejected ")
                + string.Join(", ", Shares.Select(caught => string.Create(CultureInfo.InvariantCulture, $"{100 * fitted.RejectedAt(caught):0.0} % where {100 * caught:0} % of the mutations of sense are caught"))));
            ReportParts(fitted);
        }

        judged = [.. judged.Select(claim => VerificationMeasurement.Weigh(claim, wording))];
        if (csv is not null) File.WriteAllLines(csv, Csv(judged));
        Report(judged);
        return ExitCodes.Success;
    }

    // Every claim by the fit without its sentence.
    private static void ReportParts(FreeWordingFit fitted)
    {
        foreach (var kind in fitted.Judged.Where(item => item.Claim.Role == ClaimRole.Mutation).GroupBy(item => (item.Claim.Case.Kind, item.Claim.Case.ValueFrom)))
            Console.WriteLine($"  cross-validated: {$"{kind.Key.Kind} {kind.Key.ValueFrom}",-22} caught {Share(kind.Count(item => item.Probability < fitted.Score.Threshold), kind.Count())}");
        foreach (var role in fitted.Judged.Where(item => item.Claim.Role != ClaimRole.Mutation).GroupBy(item => item.Claim.Role))
            Console.WriteLine($"  cross-validated: {Name(role.Key),-40} rejected {Share(role.Count(item => item.Probability < fitted.Score.Threshold), role.Count())}");
    }

    private static void Report(IReadOnlyList<JudgedClaim> judged)
    {
        Console.WriteLine("mode: is the claim faithful? First a way back to one sentence (hard, then soft), else its own wording. What is published is held to a stricter list.");
        var mutations = judged.Where(claim => claim.Role == ClaimRole.Mutation).ToArray();
        foreach (var kind in mutations.GroupBy(claim => (claim.Case.Kind, claim.Case.ValueFrom)))
        {
            var name = kind.Key.ValueFrom.Length > 0 ? $"{kind.Key.Kind}, {kind.Key.ValueFrom}" : kind.Key.Kind;
            Console.WriteLine($"  {name,-22} hard {Share(kind.Count(claim => !claim.Hard.Passed), kind.Count())}, soft {Share(kind.Count(claim => !claim.Accepted), kind.Count())}");
            foreach (var miss in kind.Where(claim => claim.Accepted))
                Console.WriteLine($"    missed {miss.Case.Id} ({(miss.Derived ? "way back" : "wording")}): {miss.Claim}");
        }

        foreach (var role in new[] { ClaimRole.Verbatim, ClaimRole.Paraphrase, ClaimRole.TrueClaim })
        {
            var claims = judged.Where(claim => claim.Role == role).ToArray();
            Console.WriteLine($"  true, {Name(role),-40} rejected {Share(claims.Count(claim => !claim.Accepted), claims.Length)}");
            foreach (var lost in claims.Where(claim => !claim.Accepted))
                Console.WriteLine($"    rejected {lost.Case.Id} ({(lost.Free?.Failure ?? "the score of its wording")}): {lost.Claim}");
        }

        Console.WriteLine($"mutations hard {Part(mutations, claim => !claim.Hard.Passed)} soft {Part(mutations, claim => !claim.Accepted)}; "
            + $"true rejected: verbatim {Part(judged.Where(claim => claim.Role == ClaimRole.Verbatim), claim => !claim.Accepted)}, "
            + $"paraphrase {Part(judged.Where(claim => claim.Role == ClaimRole.Paraphrase), claim => !claim.Accepted)}"
            + $" (without free wording {Part(judged.Where(claim => claim.Role == ClaimRole.Paraphrase), claim => !claim.Derived)})");
    }

    private static string Name(ClaimRole role) => role switch
    {
        ClaimRole.Verbatim => "verbatim",
        ClaimRole.Paraphrase => "faithful paraphrase",
        _ => "beside a mutation, in other words",
    };

    private static string Part(IEnumerable<JudgedClaim> claims, Func<JudgedClaim, bool> counts)
    {
        var all = claims.ToArray();
        return all.Length == 0
            ? "none"
            : string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(counts) / all.Length:0.0} % ({all.Count(counts)}/{all.Length})");
    }

    private static string Share(int part, int whole)
    {
        if (whole == 0) return "none";
        var interval = BinomialInterval.Exact(part, whole);
        return string.Create(CultureInfo.InvariantCulture, $"{part}/{whole} ({100 * interval.Lower:0.0} % to {100 * interval.Upper:0.0} %)");
    }

    private static IEnumerable<string> Csv(IEnumerable<JudgedClaim> judged)
    {
        yield return "id,role,kind,value_from,half,accepted,derived,hard,failed_check,probability,claim,evidence,author,free,scores";
        foreach (var claim in judged)
            yield return string.Join(',', Cell(claim.Case.Id), claim.Role.ToString().ToLowerInvariant(), Cell(claim.Case.Kind), Cell(claim.Case.ValueFrom),
                claim.Case.IsCalibration ? "calibration" : "test", claim.Accepted ? "yes" : "no", claim.Derived ? "yes" : "no", claim.Hard.Passed ? "passed" : "failed",
                claim.Hard.Checks.FirstOrDefault(check => !check.Passed)?.Check ?? "", claim.Probability.ToString("0.0000", CultureInfo.InvariantCulture),
                Cell(claim.Claim), Cell(claim.Case.Evidence), Cell(claim.Case.Author), Cell(claim.Free is null ? "" : claim.Free.Failure ?? "passed"), Cell(claim.FreeScores is null ? "" : string.Join(' ', claim.FreeScores.Named.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Key}={score.Value:0.0000}")))));
    }

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
