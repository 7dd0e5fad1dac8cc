using System.CommandLine;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary>The files that a measurement is written to.</summary>
internal static class Exports
{
    private static readonly Option<string?> Csv = new("--csv") { Description = "File that every case is written to." };

    private static readonly Option<string?> Json = new("--json") { Description = "File that figures and cases are written to as JSON." };

    private static readonly Option<string?> Xml = new("--xml") { Description = "File that figures and cases are written to as XML." };

    public static void AddTo(Command command)
    {
        command.Options.Add(Csv);
        command.Options.Add(Json);
        command.Options.Add(Xml);
    }

    public static void Write(ParseResult parsed, CaseTable table) =>
        table.Write(parsed.GetValue(Csv), parsed.GetValue(Json), parsed.GetValue(Xml));
}
