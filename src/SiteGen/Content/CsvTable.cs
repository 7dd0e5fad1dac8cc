using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SiteGen.Content;

/// <summary>Reads a CSV file (RFC 4180) whose first row names its columns; empty lines are left out.</summary>
internal static class CsvTable
{
    /// <summary>Reads a text.</summary>
    /// <param name="rootedPath">How problems name the file.</param>
    /// <returns><see langword="null"/> where a fault was found, which is added to the problems.</returns>
    public static DataTable? Read(string text, string rootedPath, ICollection<Problem> problems)
    {
        var before = problems.Count;
        Problem? quotation = null;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            // A quotation mark within a bare cell is reported once, in place of what would follow from it.
            BadDataFound = bad => quotation ??= new Problem(
                rootedPath, bad.Context.Parser!.RawRow, "A quotation mark stands inside a cell.", "Put the cell in quotation marks, and double those within: `\"a \"\"b\"\" c\"`."),
        });
        if (!parser.Read() || parser.Record is not { } header)
        {
            problems.Add(new Problem(rootedPath, 1, "The file is empty.", "Begin it with a row that names the columns."));
            return null;
        }

        CheckHeader(header, rootedPath, problems);
        var rows = Rows(parser, header.Length, rootedPath, problems);
        if (quotation is not null)
            problems.Add(quotation);
        return problems.Count == before ? new DataTable([.. header], rows) : null;
    }

    private static void CheckHeader(string[] header, string rootedPath, ICollection<Problem> problems)
    {
        for (var column = 0; column < header.Length; column++)
        {
            if (header[column].Length == 0)
                problems.Add(new Problem(rootedPath, 1, $"Column {column + 1} has no name.", "Name every column in the first row."));
            else if (Array.IndexOf(header, header[column]) < column)
                problems.Add(new Problem(rootedPath, 1, $"The column `{header[column]}` stands twice.", "Rename one of the two."));
        }
    }

    private static ImmutableArray<ImmutableArray<string>> Rows(CsvParser parser, int columns, string rootedPath, ICollection<Problem> problems)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            var cells = parser.Record!;
            if (cells.Length == columns)
                rows.Add([.. cells]);
            else
                problems.Add(new Problem(rootedPath, line, $"The row has {cells.Length} cells where the first row names {columns} columns.", "Put cells that hold a comma in quotation marks, and write an empty cell for one that is missing."));
        }

        return rows.ToImmutable();
    }
}
