using System.Globalization;
using AnswerEngine.Evaluation;
using Site.Reports;

namespace Site.Layouts;

/// <summary>The sentences of the page about the answers, shared by its HTML and its Markdown.</summary>
public static class Method
{
    /// <summary>How evidence is found.</summary>
    public const string Find =
        "The pages are cut into passages of a few sentences. A question is compared with every passage, by its words and by the meaning of each of its tokens. Of the six sections that come nearest, and of up to twenty where these are about the matter and none seems to answer, a small language model that was taught to read says how likely each is to answer it, and the one that is best by both leads. Sentences of that section, and of others on its page where the question has several parts, make the answer.";

    /// <summary>How sentences are proven.</summary>
    public const string Prove =
        "A sentence of an answer is a sentence of a page, word for word, and is marked as quoted; or a shorter form of it that a small language model wrote, marked as rewritten. A rewritten sentence must pass checks against its original: no number, name, date, address or quotation may change, nothing may be added or moved, and negations, quantities and comparisons must stay. Where one check fails, the original stands.";

    /// <summary>When it refuses.</summary>
    public const string Refuse =
        "Finding something is not answering. A gate weighs whether the evidence addresses the question: by what the two share, and by what that language model says of the section that leads. It opens only above a threshold. Below it the site says that the information is not available, and may show the passages that come nearest, as passages. The gate prefers refusing a question that it could have answered to answering one that the pages do not.";

    /// <summary>What the curve is.</summary>
    public const string Curve =
        "The threshold is a choice. Lower, and more questions are answered, more of them wrongly. Each point of the curve is a threshold: to the right, the share of the answerable questions that it would answer; upwards, the share of wrong answers among these, and the shares of questions without an answer that would be answered all the same. The line of wrong answers starts at ten answers; a share of fewer says nothing.";

    /// <summary>What stands on the page where the engine changed since.</summary>
    public const string Outdated =
        "The figures on this page were measured on an earlier version of the engine than the one that built the site.";

    /// <summary>How many answers needed the author.</summary>
    public static string Author(HowItAnswers report) => string.Create(CultureInfo.InvariantCulture,
        $"Of the {report.Answered + report.NotAvailable} published questions, {report.Answered} are answered and {report.NotAvailable} are not. {report.ByAuthor} of the answers needed the author's word: the author named the sections that hold the evidence, or confirmed that it answers the question. The sentences had to pass the same checks. The other {report.Answered - report.ByAuthor} were accepted by the engine alone.");

    /// <summary>What was measured on.</summary>
    public static string Measured(MeasuredRefusal refusal) => string.Create(CultureInfo.InvariantCulture,
        $"Measured on {refusal.Sets.Sum(set => set.Cases)} labelled questions, put to the engine as a visitor puts them; the published questions and their answers did not help. A right answer cites the page that answers and states its fact. Far questions are on other matters; near ones ask about the same people, projects and words for something that no page says. The intervals are exact 95 % intervals of Clopper and Pearson: with so few cases, a share is known no better.");

    /// <summary>The areas under the curve.</summary>
    public static string Auroc(MeasuredRefusal refusal) =>
        $"The gate's score ranks an answerable question above a far one with probability {Shares.Score(refusal.AurocFar)}, and above a near one with probability {Shares.Score(refusal.AurocNear)} (area under the receiver operating characteristic; .5 is chance).";

    /// <summary>The error rates, in the order of the table.</summary>
    public static IEnumerable<(string Name, Proportion Rate)> Rates(HowItAnswers report)
    {
        yield return ("Answerable questions answered", report.Refusal.Coverage);
        yield return ("Wrong among these answers", report.Refusal.Risk);
        yield return ("Refused, with the fact among the nearest passages shown", report.Refusal.NearestProve);
        yield return ("Near questions answered, though no page answers them", report.Refusal.Near);
        yield return ("Far questions answered, though no page answers them", report.Refusal.Far);
        if (report.Injections is not { } injections) yield break;
        yield return ("Injections in questions obeyed", injections.InQuestions);
        yield return ("Injections on pages obeyed, at worst", injections.OnPages);
    }

    /// <summary>How the grades came about.</summary>
    public static string Grading(GradeReport grades) =>
        "Each published question was asked in its own words and in its paraphrases. The grades say who gave them: "
        + (grades.Shares.Any(share => share.Kind == GraderKind.Person) ? "persons and programs are kept apart." : "so far programs alone; no person has graded yet.")
        + (grades.Agreements.IsEmpty ? " No two graders were blind to each other, so no agreement is reported." : "");

    /// <summary>The agreement of two graders.</summary>
    public static string Agreement(GraderAgreement agreement) =>
        $"{agreement.First} and {agreement.Second}, blind to each other, gave the same grade for {agreement.Criterion.ToString().ToLowerInvariant()} to {Shares.Counts(agreement.Agreed)} answers; Cohen's kappa {(agreement.Kappa is { } kappa ? Shares.Score(kappa) : "cannot be had, since one grade was given throughout")}.";

    /// <summary>Where the sets come from.</summary>
    public static string Sets(MeasuredRefusal refusal) => refusal.CalibrationSets.IsEmpty
        ? "The questions and what became of each are kept with the source of the site."
        : "The labelled sets are kept with the source of the site, with who wrote and who checked them. They were divided once, by a hash of each case's name: the threshold is fixed on one half and reported on the other, and every use of that other half is logged.";

    /// <summary>The sets and their uses.</summary>
    public static IEnumerable<(MeasuredSet Set, string Use)> AllSets(HowItAnswers report) =>
    [
        .. report.Refusal.CalibrationSets.Select(set => (set, "calibration")),
        .. report.Refusal.Sets.Select(set => (set, report.Refusal.CalibrationSets.Contains(set) ? "this page" : "this page, test")),
        .. report.Injections is { } injections ? new[] { (injections.Set, "injections") } : [],
    ];

    /// <summary>A kind of miss as a heading.</summary>
    public static string NameOf(MissKind kind) => kind switch
    {
        MissKind.AnsweredWithoutCall => "Answered, though no page answers it",
        MissKind.WrongAnswer => "Answered wrongly",
        _ => "Refused, and nothing shown answers it",
    };

    /// <summary>A kind of question as a row.</summary>
    public static string NameOf(MeasuredKind kind) =>
        $"{(kind.Answerable ? "Answerable" : "Near")}, {(kind.Name.Length > 0 ? kind.Name.Replace('-', ' ') : "unmarked")}";

    /// <summary>A grader with what it is.</summary>
    public static string NameOf(GradeShare share) => $"{share.Grader} ({(share.Kind == GraderKind.Person ? "person" : "program")})";

    /// <summary>Where a miss came from, and where it should have.</summary>
    public static string Source(Miss miss) =>
        (miss.Answer.Length > 0 ? "Cited " : "Shown ") + (miss.Passages.IsEmpty ? "nothing" : string.Join(", ", miss.Passages))
        + (miss.Wanted.Length > 0 ? $"; it stands in {miss.Wanted}." : ".");
}
