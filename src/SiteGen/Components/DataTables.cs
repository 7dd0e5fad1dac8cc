using System.Collections.Immutable;
using System.Net;
using System.Text;
using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Rendering;

namespace SiteGen.Components;

/// <summary>Shows tables of comma-separated values that lie below <c>content/</c>.</summary>
/// <param name="assets">The files of the site by path below <c>content/</c>.</param>
/// <param name="data">What stands in <c>_data/</c>.</param>
internal sealed class DataTables(IReadOnlyDictionary<string, Asset> assets, SiteData data)
{
    /// <summary>The table as HTML; empty where it cannot be shown, which is noted.</summary>
    public string Html(PageNotes notes, MarkdownObject at, ImmutableDictionary<string, string> attributes)
    {
        var file = attributes["file"].TrimStart('/');
        if (Rows(file) is not { } rows)
        {
            var tables = assets.Keys.Where(path => path.EndsWith(".csv", StringComparison.Ordinal))
                .Concat(data.Names.Where(name => data.Table(name) is not null).Select(name => $"{SiteData.Folder}/{name}.csv"));
            notes.Fault(at, $"There is no table `{file}`.", NearestName.Find(file, tables) is { } nearest
                ? $"Did you mean `{nearest}`?"
                : "Name a file of comma-separated values by its path below `content/`: `_data/costs.csv`.");
            return "";
        }

        if (rows.Length == 0)
        {
            notes.Fault(at, $"The table `{file}` is empty.", "Give it a first line with the names of its columns.");
            return "";
        }

        var shown = attributes.GetValueOrDefault("columns")?.Split(',', StringSplitOptions.TrimEntries) ?? rows[0];
        if (shown.FirstOrDefault(column => !rows[0].Contains(column)) is { } unknown)
        {
            notes.Fault(at, $"The table `{file}` has no column `{unknown}`.", NearestName.Remedy(unknown, "columns", rows[0]));
            return "";
        }

        return Write(rows, [.. shown.Select(column => Array.IndexOf(rows[0], column))], attributes.GetValueOrDefault("caption"));
    }

    private string[][]? Rows(string file)
    {
        if (SiteData.Holds(file))
        {
            var name = Path.ChangeExtension(file[(SiteData.Folder.Length + 1)..], null);
            return data.Table(name) is { } table ? [[.. table.Columns], .. table.Rows.Select(row => row.ToArray())] : null;
        }

        return assets.TryGetValue(file, out var asset) ? [.. CsvRows.Read(File.ReadAllText(asset.FilePath))] : null;
    }

    private static string Write(string[][] rows, int[] columns, string? caption)
    {
        var html = new StringBuilder("<table>\n");
        if (caption is not null)
            html.Append("<caption>").Append(WebUtility.HtmlEncode(caption)).Append("</caption>\n");
        html.Append("<thead>\n");
        for (var i = 0; i < rows.Length; i++)
        {
            var cell = i == 0 ? "th" : "td";
            html.Append(i == 1 ? "</thead>\n<tbody>\n<tr>" : "<tr>");
            foreach (var column in columns)
                html.Append('<').Append(cell).Append('>').Append(WebUtility.HtmlEncode(column < rows[i].Length ? rows[i][column] : "")).Append("</").Append(cell).Append('>');
            html.Append("</tr>\n");
        }

        return html.Append(rows.Length == 1 ? "</thead>\n</table>\n" : "</tbody>\n</table>\n").ToString();
    }
}
