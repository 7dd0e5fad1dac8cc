using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Engine;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Pages;

namespace Site.Reports;

/// <summary>Reads the measurements that a site keeps, for the page that shows them.</summary>
internal static class KeptReports
{
    /// <summary>What the page shows.</summary>
    /// <returns><see langword="null"/> where the site keeps no measurement of refusal, or has a page of its own there.</returns>
    /// <exception cref="BuildFailedException">A kept file has faults.</exception>
    public static HowItAnswers? Read(string root, SiteContent content, AnswerLock outcomes)
    {
        if (content.Documents.Any(document => document.Permalink.Path == HowItAnswers.Path)) return null;
        if (ReportFile.Read<MeasuredRefusal>(root, ReportFile.Refusal) is not { } refusal) return null;
        var answered = outcomes.Entries.Values.Select(entry => entry.Answer).OfType<Answered>().ToArray();
        return new HowItAnswers(
            refusal, ReportFile.Read<MeasuredInjections>(root, ReportFile.Injection), Grades(root, outcomes),
            answered.Length, answered.Count(answer => answer.AcceptedBy == AcceptedBy.Author), outcomes.Entries.Count - answered.Length,
            refusal.Gate == Gate.Default.Hash && refusal.Selection == EngineChoice.Of(content.Config).Selection);
    }

    /// <summary>The page, for links to it, where a report is kept.</summary>
    public static IEnumerable<Permalink> Pages(string root) =>
        File.Exists(Path.Combine(root, ReportFile.Folder, ReportFile.Refusal)) ? [new Permalink(HowItAnswers.Path)] : [];

    /// <summary>What the author should know of the page.</summary>
    public static IEnumerable<string> Warnings(IEnumerable<Page> pages) => pages
        .Where(page => page.Permalink.Path == HowItAnswers.Path && page.Parameters.GetValueOrDefault("Report") is HowItAnswers { IsCurrent: false })
        .Select(_ => $"{ReportFile.Folder}/{ReportFile.Refusal} was measured on another version of the engine; measure again with `eval refusal --report`.");

    // A grade holds for the answer that was read: where that has changed since, it says nothing.
    private static GradeReport? Grades(string root, AnswerLock outcomes)
    {
        var path = Path.Combine(root, ReportFile.Folder, GradeSheet.FileName);
        if (!File.Exists(path)) return null;
        var published = outcomes.Entries.ToDictionary(pair => pair.Key.Value, pair => (pair.Value.Answer as Answered)?.Text ?? "", StringComparer.Ordinal);
        return GradeReport.Of([.. GradeSheet.Read(path, $"{ReportFile.Folder}/{GradeSheet.FileName}")
            .Where(row => published.GetValueOrDefault(row.Question) == row.Answer).SelectMany(row => row.Grades)]);
    }
}
