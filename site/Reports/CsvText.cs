using System.Text;

namespace Site.Reports;

/// <summary>Comma-separated values as RFC 4180 has them, with line feeds.</summary>
public static class CsvText
{
    /// <summary>Writes rows; a cell is quoted where it must be.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\n"));

    /// <summary>Reads rows; a quoted cell may hold commas, quotation marks and line breaks.</summary>
    /// <param name="text">The text; a last line without a line break counts, empty lines do not.</param>
    /// <returns>The rows, each with the line that it starts on, from 1.</returns>
    /// <exception cref="FormatException">A quotation mark is never closed.</exception>
    public static IReadOnlyList<(int Line, string[] Cells)> Read(string text)
    {
        var rows = new List<(int, string[])>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\n') line++;
            if (quoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (character == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (quoted || character is not (',' or '\n' or '\r')) cell.Append(character);
            else if (character == ',') EndCell();
            else if (character == '\n') EndRow();
        }

        if (quoted) throw new FormatException($"line {start}: A quotation mark is never closed.");
        EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (cells.Count > 1 || cells[0].Length > 0) rows.Add((start, [.. cells]));
            cells.Clear();
            start = line;
        }
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
