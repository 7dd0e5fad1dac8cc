using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Files;

namespace Site.Reports;

/// <summary>The cases of a measurement with its figures, for other programs to read.</summary>
/// <param name="Name">What was measured: <c>refusal</c>.</param>
/// <param name="Columns">Names of the columns, in lower case with underscores: they become names of attributes.</param>
/// <param name="Rows">A row for every case; as many cells as there are columns.</param>
/// <param name="Figures">The figures, by name.</param>
public sealed record CaseTable(
    string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows, ImmutableArray<KeyValuePair<string, object?>> Figures)
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the table to the files that are named, each beside its place first.</summary>
    public void Write(string? csv, string? json, string? xml)
    {
        if (csv is not null) WholeFile.Write(csv, Csv());
        if (json is not null) WholeFile.Write(json, Json());
        if (xml is not null) WholeFile.Write(xml, Xml());
    }

    /// <summary>The cases as comma-separated values (RFC 4180, with line feeds), a header first.</summary>
    public string Csv() => CsvText.Write(Rows.Select(row => row.Select(Text)).Prepend(Columns));

    /// <summary>An object with the figures and an array of cases.</summary>
    public string Json() => new JsonObject
    {
        ["measurement"] = Name,
        ["figures"] = Object(Figures),
        ["cases"] = new JsonArray([.. Rows.Select(row => (JsonNode)Object(Columns.Zip(row, KeyValuePair.Create)))]),
    }.ToJsonString(Form) + "\n";

    /// <summary>The same as elements with attributes.</summary>
    public string Xml()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement(Name);
            Element(xml, "figures", Figures);
            foreach (var row in Rows) Element(xml, "case", Columns.Zip(row, KeyValuePair.Create));
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static JsonObject Object(IEnumerable<KeyValuePair<string, object?>> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)(value.Value switch
        {
            null or double.NaN => null,
            double number => JsonValue.Create(number),
            int number => JsonValue.Create(number),
            bool truth => JsonValue.Create(truth),
            var other => JsonValue.Create(Text(other)),
        }))));

    private static void Element(XmlWriter xml, string name, IEnumerable<KeyValuePair<string, object?>> values)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in values)
            if (value is not null and not double.NaN) xml.WriteAttributeString(key, Legal(Text(value)));
        xml.WriteEndElement();
    }

    // A labelled case may hold characters that XML cannot; half a surrogate pair is one.
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));

    private static string Text(object? value) => value switch
    {
        null or double.NaN => "",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
