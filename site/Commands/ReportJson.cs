using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Content;

namespace Site.Commands;

/// <summary>What a build or a check found, for programs.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The end of a build that succeeded.</summary>
    public static string Build(BuildReport report) => new JsonObject
    {
        ["ok"] = true,
        ["output"] = report.Output,
        ["pages"] = report.Pages,
        ["files"] = report.Files,
        ["changed"] = report.Changed,
        ["held_back"] = new JsonArray([.. report.HeldBack.Select(page => (JsonNode)new JsonObject
        {
            ["file"] = "content/" + page.SourcePath,
            ["reason"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(page.Reason.ToString()),
        })]),
        ["passages"] = report.Passages,
        ["encoded"] = report.Encoded,
        ["proven"] = report.Proven,
        ["not_available"] = report.NotAvailable,
        ["by_author"] = report.ByAuthor,
        ["stale"] = new JsonArray([.. report.Stale.Select(planned => (JsonNode)planned.Question.Id.Value)]),
        ["warnings"] = new JsonArray([.. report.Warnings.Select(warning => (JsonNode)warning)]),
        ["faults"] = new JsonArray(),
    }.ToJsonString(Indented);

    /// <summary>The faults that ended a build, or what a check found; <c>ok</c> where there are none.</summary>
    public static string Findings(IReadOnlyCollection<Problem> findings) => new JsonObject
    {
        ["ok"] = findings.Count == 0,
        ["faults"] = new JsonArray([.. findings.Select(Of)]),
    }.ToJsonString(Indented);

    private static JsonNode Of(Problem problem) => new JsonObject
    {
        ["file"] = problem.File,
        ["line"] = problem.Line,
        ["message"] = problem.Message,
        ["remedy"] = problem.Remedy,
    };
}
