using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Notebooks;

/// <summary>Brings the front matter of Quarto and Jekyll files to the keys that this generator knows.</summary>
internal static class QuartoHeader
{
    private static readonly string[] DateForms =
        ["yyyy-MM-dd", "yyyy-M-d", "M/d/yyyy", "M-d-yyyy", "yyyy/MM/dd", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy"];

    /// <summary>Front matter as this generator reads it, fences and all.</summary>
    /// <param name="yaml">What stood between the fences; empty where there was none.</param>
    /// <param name="title">The title where the YAML gives none.</param>
    /// <param name="leftOut">Receives the keys that mean nothing here.</param>
    public static string Convert(string yaml, string title, ICollection<string> leftOut)
    {
        var keys = Keys(yaml, leftOut);
        var header = new StringBuilder("---\n");
        Write(header, "title", Text(keys, "title") ?? title);
        Write(header, "description", Text(keys, "description") ?? Text(keys, "subtitle") ?? Text(keys, "summary"));
        WriteDate(header, "date", Text(keys, "date"), leftOut);
        WriteDate(header, "updated", Text(keys, "updated") ?? Text(keys, "date-modified") ?? Text(keys, "lastmod"), leftOut);
        WriteList(header, "tags", [.. List(keys, "categories"), .. List(keys, "tags"), .. List(keys, "keywords")]);
        WriteList(header, "aliases", [.. List(keys, "aliases").Where(alias => alias.StartsWith('/'))]);
        Write(header, "language", Text(keys, "lang"), quoted: false);
        if (Text(keys, "draft") == "true")
            header.Append("draft: true\n");
        string[] known = ["title", "description", "subtitle", "summary", "date", "updated", "date-modified", "lastmod", "categories", "tags", "keywords", "aliases", "lang", "draft"];
        foreach (var key in keys.Keys.Except(known).Order(StringComparer.Ordinal))
            leftOut.Add($"front matter `{key}`");
        return header.Append("---\n").ToString();
    }

    private static Dictionary<string, YamlNode> Keys(string yaml, ICollection<string> leftOut)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map
                ? map.Children.Where(pair => pair.Key is YamlScalarNode).ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => pair.Value, StringComparer.Ordinal)
                : [];
        }
        catch (YamlException)
        {
            leftOut.Add("front matter that is not YAML");
            return [];
        }
    }

    private static string? Text(Dictionary<string, YamlNode> keys, string key) =>
        keys.GetValueOrDefault(key) is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    private static IEnumerable<string> List(Dictionary<string, YamlNode> keys, string key) => keys.GetValueOrDefault(key) switch
    {
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "").Where(item => item.Length > 0),
        YamlScalarNode { Value: { Length: > 0 } value } => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    private static void Write(StringBuilder header, string key, string? value, bool quoted = true)
    {
        if (value is not null)
            header.Append(key).Append(": ").Append(quoted ? Quoted(value) : value).Append('\n');
    }

    private static void WriteDate(StringBuilder header, string key, string? value, ICollection<string> leftOut)
    {
        if (value is null)
            return;
        if (DateOnly.TryParseExact(value.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            header.Append(CultureInfo.InvariantCulture, $"{key}: {date:yyyy-MM-dd}\n");
        else if (DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            header.Append(CultureInfo.InvariantCulture, $"{key}: {moment:yyyy-MM-dd}\n");
        else
            leftOut.Add($"front matter `{key}: {value}`, which is no date");
    }

    private static void WriteList(StringBuilder header, string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
            header.Append(key).Append(": [").AppendJoin(", ", values.Distinct(StringComparer.Ordinal).Select(Quoted)).Append("]\n");
    }

    private static string Quoted(string value) =>
        "\"" + value.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Trim() + "\"";
}
