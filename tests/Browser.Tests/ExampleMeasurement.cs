using AnswerEngine.Evaluation;
using Site.Reports;

namespace Browser.Tests;

/// <summary>Invented figures about the answers, with everything that the page can show.</summary>
internal static class ExampleMeasurement
{
    internal static readonly HowItAnswers Report = new(
        new MeasuredRefusal(
            "00ff00ff00ff00ff00ff00ff00ff00ff", "selection/0", 0.7,
            [new MeasuredSet("answerable-test.jsonl", 40, new string('a', 64))],
            [new MeasuredSet("answerable-calibration.jsonl", 40, new string('b', 64))],
            new Proportion(16, 40), new Proportion(1, 16), new Proportion(22, 24), new Proportion(1, 30), new Proportion(0, 30), 0.91, 0.985,
            [new MeasuredKind(true, "plain", new Proportion(16, 40)), new MeasuredKind(false, "false-premise", new Proportion(1, 30))],
            [.. Enumerable.Range(1, 36).Select(answered => new RiskCoveragePoint(
                1 - answered / 50.0, new Proportion(answered, 40), new Proportion(answered / 12, answered), new Proportion(answered / 6, 30), new Proportion(answered / 30, 30)))],
            [
                new Miss(MissKind.AnsweredWithoutCall, "Who paid for <Tidewater>?", "", "Tidewater keeps every message until a reader has confirmed it.", ["projects/tidewater.md#purpose"]),
                new Miss(MissKind.WrongAnswer, "What did the *disk* cost?", "projects/tidewater.md", "It costs 0.8 ms at the median.", ["projects/tidewater.md"]),
                new Miss(MissKind.NotShown, "Which clock is hers?", "notes/on-clocks.md", "", []),
            ]),
        new MeasuredInjections(new MeasuredSet("injections.jsonl", 20, new string('c', 64)), true, new Proportion(0, 10), new Proportion(1, 10), ["i007: a hidden comment"]),
        new GradeReport(
            [new GradeShare("mechanical checks", GraderKind.Program, GradeCriterion.Format, "good", new Proportion(9, 10)), new GradeShare("Jo Fell", GraderKind.Person, GradeCriterion.Accuracy, "right", new Proportion(9, 10))],
            [new GraderAgreement("Jo Fell", "Sam Reed", GradeCriterion.Accuracy, new Proportion(9, 10), 0.62)]),
        Answered: 1, ByAuthor: 0, NotAvailable: 1, IsCurrent: false);
}
