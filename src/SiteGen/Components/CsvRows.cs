using System.Text;

namespace SiteGen.Components;

/// <summary>Reads comma-separated values as RFC 4180 has them: quotes around a cell, doubled within it.</summary>
internal static class CsvRows
{
    /// <summary>The rows, without empty lines.</summary>
    public static IEnumerable<string[]> Read(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length && character != '"')
            {
                cell.Append(character);
            }
            else if (character == '"')
            {
                // Within quotes a doubled one is a character, and another ends them.
                var doubled = quoted && i + 1 < text.Length && text[i + 1] == '"';
                cell.Append(doubled ? "\"" : "");
                quoted = doubled || !quoted;
                i += doubled ? 1 : 0;
            }
            else if (character is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (character == '\n' && (cells.Count > 1 || cells[0].Length > 0))
                    yield return [.. cells];
                if (character == '\n')
                    cells.Clear();
            }
            else if (character != '\r')
            {
                cell.Append(character);
            }
        }
    }
}
