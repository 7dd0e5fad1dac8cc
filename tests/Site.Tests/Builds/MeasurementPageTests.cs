using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Reports;

namespace Site.Tests.Builds;

[Collection(ExampleTests.Name)]
public sealed class MeasurementPageTests(ExampleSite example)
{
    private static readonly MeasuredRefusal Measured = new(
        Gate.Default.Hash, QuestionAnswerer.Version, 0.7, [new MeasuredSet("mine.jsonl", 9, new string('a', 64))], [],
        new Proportion(2, 4), new Proportion(1, 2), new Proportion(1, 2), new Proportion(1, 3), new Proportion(0, 2), 0.75, null, [],
        [new RiskCoveragePoint(0.8, new Proportion(2, 4), new Proportion(1, 2), new Proportion(1, 3), new Proportion(0, 2))],
        [new Miss(MissKind.AnsweredWithoutCall, "Who is <she>?", "", "She is _not_ here.", ["about.md"])]);

    [Fact]
    public async Task A_kept_report_becomes_a_page_that_faq_foot_and_llms_lead_to_and_that_is_the_same_in_two_builds()
    {
        // given
        using var site = example.Copy();
        ReportFile.Write(site.At("evaluation/refusal.json"), Measured);

        // when
        var report = await site.BuildAsync(frozen: true);
        var first = Folders.Contents(site.Public);
        await site.BuildAsync(frozen: true);

        // then
        Assert.Equal(first, Folders.Contents(site.Public));
        Assert.Empty(report.Warnings);
        var page = site.Read("how-it-answers/index.html");
        Assert.Contains("<td>2 of 4</td><td>50.0 %</td><td>6.8 % to 93.2 %</td>", page);
        Assert.Contains("Who is &lt;she&gt;?", page);
        Assert.Contains("- Who is \\<she\\>? Answer: “She is \\_not\\_ here.”", site.Read("how-it-answers/index.md"));
        Assert.Contains("/how-it-answers/\"", site.Read("faq/index.html"));
        Assert.Contains("/how-it-answers/\"", site.Read("about/index.html"));
        Assert.Contains("/how-it-answers/index.md", site.Read("llms.txt"));
    }

    [Fact]
    public async Task Figures_of_another_engine_are_said_to_be_so()
    {
        // given
        using var site = example.Copy();
        ReportFile.Write(site.At("evaluation/refusal.json"), Measured with { Gate = "another" });

        // when
        var report = await site.BuildAsync(frozen: true);

        // then
        Assert.Equal("evaluation/refusal.json was measured on another version of the engine; measure again with `eval refusal --report`.", Assert.Single(report.Warnings));
        Assert.Contains("measured on an earlier version of the engine", site.Read("how-it-answers/index.html"));
    }

    [Fact]
    public async Task A_grade_counts_as_long_as_the_answer_is_the_one_that_was_graded()
    {
        // given
        using var site = example.Copy();
        ReportFile.Write(site.At("evaluation/refusal.json"), Measured);
        var (id, entry) = site.Lock.Entries.First(pair => pair.Value.Answer is Answered);
        var row = new GradedAnswer
        {
            Question = id.Value,
            Wording = "unit",
            Text = entry.Text,
            Answer = ((Answered)entry.Answer).Text,
            Evidence = "",
            Grader = "Jo Fell",
            Kind = GraderKind.Person,
            Values = ImmutableSortedDictionary<GradeCriterion, string>.Empty.Add(GradeCriterion.Format, "good"),
        };
        File.WriteAllText(site.At("evaluation/grades.csv"), GradeSheet.Write([row, row with { Wording = "paraphrase 1", Answer = "Another answer." }]));

        // when
        await site.BuildAsync(frozen: true);

        // then
        Assert.Contains("<td>Jo Fell (person)</td><td>good</td><td>1 of 1</td>", site.Read("how-it-answers/index.html"));
    }

    [Fact]
    public async Task A_report_with_a_fault_is_named_with_what_to_do()
    {
        // given
        using var site = example.Copy();
        Directory.CreateDirectory(site.At("evaluation"));
        File.WriteAllText(site.At("evaluation/refusal.json"), "{\n  \"gate\": 7\n}\n");

        // when
        var faults = await site.FaultsAsync(frozen: true);

        // then
        Assert.StartsWith("evaluation/refusal.json:2: This is no report:", faults, StringComparison.Ordinal);
        Assert.EndsWith("Measure again with `eval refusal --report evaluation/refusal.json`, or remove the file.", faults, StringComparison.Ordinal);
    }
}
