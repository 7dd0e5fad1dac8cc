using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace SiteGen.Content;

/// <summary>One file of data, read.</summary>
/// <param name="Name">Path below <c>_data/</c> without extension.</param>
/// <param name="RootedPath">Path below the root.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Table">The same as a table; <see langword="null"/> where it is none.</param>
internal sealed record DataFile(string Name, string RootedPath, JsonElement Value, DataTable? Table)
{
    private static readonly JsonDocumentOptions JsonRules = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a file by its extension.</summary>
    /// <returns><see langword="null"/> where it cannot be read, which is added to the problems.</returns>
    public static DataFile? Read(string folder, string path, ICollection<Problem> problems)
    {
        var extension = Path.GetExtension(path);
        var rooted = "content/" + path;
        if (extension is not (".yml" or ".json" or ".csv"))
        {
            problems.Add(new Problem(rooted, null, "This is no file of data.", $"Write it as .yml, .json or .csv, or move it out of `content/{SiteData.Folder}/`."));
            return null;
        }

        if (TextFile.Read(Path.Combine(folder, path), rooted, problems) is not { } text)
            return null;
        var name = path[(SiteData.Folder.Length + 1)..^extension.Length];
        if (extension == ".csv")
            return CsvTable.Read(text, rooted, problems) is { } table ? new DataFile(name, rooted, ToJson(table), table) : null;
        var value = extension == ".json" ? Json(text, rooted, problems) : Yaml(path, text, problems);
        return value is { } read ? new DataFile(name, rooted, read, TableOf(read)) : null;
    }

    private static JsonElement? Json(string text, string rooted, ICollection<Problem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(text, JsonRules);
            return document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            problems.Add(new Problem(
                rooted,
                (int)(fault.LineNumber ?? 0) + 1,
                "The JSON cannot be read.",
                $"Look at character {(fault.BytePositionInLine ?? 0) + 1} of the line: a comma, a quotation mark or a bracket is missing, too many, or a name stands twice."));
            return null;
        }
    }

    private static JsonElement? Yaml(string path, string text, ICollection<Problem> problems)
    {
        var file = new ContentFile { Path = path, Text = text, FrontMatter = text, BodyStart = text.Length };
        try
        {
            var before = problems.Count;
            var node = new YamlToJson(file, problems).Convert(YamlTree.Load(text, 1));
            return problems.Count == before ? Element(node) : null;
        }
        catch (YamlException fault)
        {
            problems.Add(YamlReader.SyntaxFault(file, fault));
            return null;
        }
    }

    private static JsonElement ToJson(DataTable table)
    {
        var rows = table.Rows.Select(row => (JsonNode)new JsonObject(
            table.Columns.Zip(row, (column, cell) => KeyValuePair.Create(column, (JsonNode?)JsonValue.Create(cell)))));
        return Element(new JsonArray([.. rows]));
    }

    private static JsonElement Element(JsonNode? node) => JsonElement.Parse(node?.ToJsonString() ?? "null");

    private static DataTable? TableOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Object))
            return null;
        var columns = value.EnumerateArray().SelectMany(row => row.EnumerateObject().Select(cell => cell.Name))
            .Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new DataTable(columns, [.. value.EnumerateArray().Select(row => columns.Select(column => Cell(row, column)).ToImmutableArray())]);
    }

    private static string Cell(JsonElement row, string column) =>
        !row.TryGetProperty(column, out var cell) || cell.ValueKind == JsonValueKind.Null ? ""
        : cell.ValueKind == JsonValueKind.Array && cell.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? string.Join(", ", cell.EnumerateArray().Select(item => item.GetString()))
        : cell.ToString();
}
