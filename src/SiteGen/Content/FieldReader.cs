using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Content;

/// <summary>Reads the value of a field by its schema.</summary>
internal sealed class FieldReader(string file, ICollection<Problem> problems)
{
    /// <summary>The value; <see langword="null"/> where it does not fit, which is added to the problems.</summary>
    public FieldValue? Read(YamlValue value, string name, FieldSchema schema)
    {
        var read = value switch
        {
            YamlList list when schema.Type == FieldType.List => Texts(list),
            YamlScalar scalar when schema.Type != FieldType.List => Scalar(scalar, schema),
            _ => null,
        };
        if (read is not null)
            return new FieldValue(schema.Type, read);
        var found = value is YamlScalar { Text: var text } ? $", not `{text}`" : "";
        problems.Add(new Problem(file, value.Line, $"`{name}` must be {Expected(schema)}{found}.", Remedy(name, schema)));
        return null;
    }

    /// <summary>What a field expects, in words.</summary>
    public static string Expected(FieldSchema schema) => schema.Type switch
    {
        FieldType.String => "text",
        FieldType.Number => "a number",
        FieldType.Boolean => "`true` or `false`",
        FieldType.Date => "a date",
        FieldType.List => "a list of texts",
        FieldType.Url => "an address",
        _ => "one of " + string.Join(", ", schema.Values.Select(value => $"`{value}`")),
    };

    /// <summary>How the line of a field is written.</summary>
    public static string Example(string name, FieldSchema schema) => schema.Type switch
    {
        FieldType.Number => $"`{name}: 12.5`",
        FieldType.Boolean => $"`{name}: true`",
        FieldType.Date => $"`{name}: 2024-05-31`",
        FieldType.List => $"`{name}: [first, second]`",
        FieldType.Url => $"`{name}: https://example.org/`",
        FieldType.Enum => $"`{name}: {schema.Values.FirstOrDefault()}`",
        _ => $"`{name}: …`",
    };

    private static string Remedy(string name, FieldSchema schema) => schema.Type == FieldType.Url
        ? $"Write it with its scheme, {Example(name, schema)}, or from the root of the site, `{name}: /about/`."
        : $"Write it as {Example(name, schema)}.";

    private static object? Texts(YamlList list)
    {
        var texts = list.Items.OfType<YamlScalar>().Where(item => !item.IsNull).Select(item => item.Text).ToImmutableArray();
        return texts.Length == list.Items.Length ? texts : null;
    }

    private static object? Scalar(YamlScalar scalar, FieldSchema schema)
    {
        var text = scalar.Text;
        var invariant = CultureInfo.InvariantCulture;
        return schema.Type switch
        {
            FieldType.String => text,
            FieldType.Number => double.TryParse(text, NumberStyles.Float, invariant, out var number) && double.IsFinite(number) ? number : null,
            FieldType.Boolean => scalar.Plain && bool.TryParse(text, out var truth) ? truth : null,
            FieldType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, default, out var date) ? date : null,
            FieldType.Url => IsAddress(text) ? text : null,
            FieldType.Enum => schema.Values.Contains(text) ? text : null,
            _ => null,
        };
    }

    // A path from the root is a whole address for .NET on Unix: it is told by its slash.
    private static bool IsAddress(string text) =>
        text is ['/', ..]
            ? !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\')
            : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto");
}
