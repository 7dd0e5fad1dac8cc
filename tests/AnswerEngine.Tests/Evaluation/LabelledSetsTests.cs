using System.Security.Cryptography;
using System.Text.RegularExpressions;
using AnswerEngine.Evaluation;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Evaluation;

public sealed partial class LabelledSetsTests
{
    private static readonly string[] Divided = ["answerable", "near", "far"];

    [Theory]
    [InlineData("answerable", 300)]
    [InlineData("near", 300)]
    [InlineData("far", 300)]
    public void Two_halves_make_a_set_and_every_case_is_in_the_half_that_its_name_puts_it_in(string name, int cases)
    {
        var (calibration, test) = Halves(name);

        Assert.Equal(cases, calibration.Count + test.Count);
        Assert.All(calibration, labelled => Assert.Equal(SetHalf.Calibration, labelled.Half));
        Assert.All(test, labelled => Assert.Equal(SetHalf.Test, labelled.Half));
        Assert.All(calibration.Concat(test), labelled => Assert.Equal(name == "answerable", labelled.Answerable));
    }

    [Fact]
    public void No_question_is_in_both_halves_and_no_name_is_given_twice()
    {
        var halves = Divided.Select(Halves).ToArray();
        var calibration = halves.SelectMany(half => half.Calibration).ToArray();
        var test = halves.SelectMany(half => half.Test).ToArray();
        var askbox = LabelledQuestion.ReadSet(At("askbox.jsonl"));
        var injections = InjectionCase.ReadSet(At("injections.jsonl"));

        Assert.Empty(calibration.Select(Key).Intersect(test.Select(Key)));
        var ids = calibration.Concat(test).Concat(askbox).Select(labelled => labelled.Id).Concat(injections.Select(injection => injection.Id)).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.DoesNotContain("", ids);
    }

    [Fact]
    public void A_paraphrase_asks_again_what_a_base_question_of_its_half_asks()
    {
        var (calibration, test) = Halves("answerable");

        foreach (var half in new[] { calibration, test })
        {
            var known = half.Where(labelled => labelled.ParaphraseOf is null).ToDictionary(labelled => labelled.Id);
            Assert.All(half.Where(labelled => labelled.ParaphraseOf is not null), labelled => Assert.Equal(known[labelled.ParaphraseOf!].Page, labelled.Page));
        }

        var all = calibration.Concat(test).ToArray();
        Assert.Equal(200, all.Count(labelled => labelled.ParaphraseOf is null));
        Assert.Equal(100, all.Count(labelled => labelled.ParaphraseOf is not null));
    }

    [Fact]
    public void The_fact_of_an_answerable_question_stands_in_its_quotation()
    {
        var (calibration, test) = Halves("answerable");

        Assert.All(calibration.Concat(test), labelled =>
            Assert.True(StatedFact.In(labelled.Quote!, labelled.Fact!), $"{labelled.Id}: the quotation does not hold the fact."));
    }

    [Theory]
    [InlineData("answerable")]
    [InlineData("near")]
    [InlineData("far")]
    public void No_question_that_is_measured_on_was_fitted_to(string name)
    {
        var test = LabelledQuestion.ReadSet(At($"{name}-test.jsonl"));
        var fitted = Directory.GetFiles(At(""), "*.jsonl").Where(file => FittedName().IsMatch(Path.GetFileName(file))).SelectMany(LabelledQuestion.ReadSet).ToArray();

        Assert.NotEmpty(test);
        Assert.All(test, labelled => Assert.Equal(name == "answerable", labelled.Answerable));
        Assert.Empty(test.Select(Key).Intersect(fitted.Select(Key)));
        Assert.Empty(test.Select(labelled => labelled.Id).Intersect(fitted.Select(labelled => labelled.Id)));
    }

    [Fact]
    public void Half_of_the_injections_stand_in_questions_and_half_on_pages_and_each_forbids_something()
    {
        var injections = InjectionCase.ReadSet(At("injections.jsonl"));

        Assert.Equal(60, injections.Count);
        Assert.Equal(30, injections.Count(injection => injection.Content is not null));
        Assert.All(injections, injection => Assert.NotEmpty(injection.Forbidden));
    }

    [Fact]
    public void The_read_me_names_every_set_with_its_number_of_cases_and_its_hash()
    {
        var listed = Row().Matches(File.ReadAllText(At("README.md")))
            .Select(row => (row.Groups[1].Value, int.Parse(row.Groups[2].Value), row.Groups[3].Value)).Order();

        var present = Directory.GetFiles(At(""), "*.jsonl", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(At(""), path).Replace('\\', '/'), File.ReadLines(path).Count(line => line.Length > 0), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))))).Order();
        Assert.Equal(present, listed);
    }

    [GeneratedRegex(@"^\| `(\S+\.jsonl)` \| (\d+) \|.*`([0-9a-f]{64})` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(calibration|(answerable|near|far)-(?!test\b).+)\.jsonl$")]
    private static partial Regex FittedName();

    private static string Key(LabelledQuestion labelled) => StatedFact.Normalize(labelled.Question);

    private static (IReadOnlyList<LabelledQuestion> Calibration, IReadOnlyList<LabelledQuestion> Test) Halves(string name) =>
        (LabelledQuestion.ReadSet(At($"{name}-calibration.jsonl")), LabelledQuestion.ReadSet(At($"{name}-former.jsonl")));

    private static string At(string file) => Path.Combine(RepositoryFolder.Golden(""), "../../sets", file);
}
