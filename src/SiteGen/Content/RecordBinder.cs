using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace SiteGen.Content;

/// <summary>Makes typed records of YAML values, and collects every value that does not fit.</summary>
internal sealed class RecordBinder(string file, ICollection<Problem> problems)
{
    private static readonly MethodInfo ListMaker =
        typeof(RecordBinder).GetMethod(nameof(MakeList), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Binds a map to a record type.</summary>
    /// <returns><see langword="null"/> where a fault was found.</returns>
    public object? Record(YamlValue value, Type type, string? key)
    {
        if (value is not YamlMap map)
        {
            return Fault(
                value.Line,
                $"{Subject(key)} must be a list of `key: value` lines.",
                "Write each key on a line of its own.");
        }

        var schema = RecordSchema.Of(type);
        var values = new Dictionary<RecordKey, object>();
        var before = problems.Count;
        foreach (var entry in map.Entries)
            Entry(entry, map, schema, values);
        foreach (var known in schema.Keys.Where(known => known.Required))
            Required(known, map, key);
        return problems.Count == before ? schema.Create(values) : null;
    }

    private void Required(RecordKey known, YamlMap map, string? key)
    {
        if (map.Entries.All(entry => entry.Key != known.Name))
        {
            Fault(
                map.Line,
                $"The required key `{known.Name}` is missing{Inside(key)}.",
                $"Add a line `{known.Name}: …`.");
        }
    }

    private void Entry(YamlEntry entry, YamlMap map, RecordSchema schema, Dictionary<RecordKey, object> values)
    {
        var known = schema.Keys.FirstOrDefault(candidate => candidate.Name == entry.Key);
        if (known is null)
        {
            var names = schema.Keys.Select(candidate => candidate.Name).ToArray();
            Fault(entry.Line, $"Unknown key `{entry.Key}`.", NearestName.Remedy(entry.Key, "keys", names));
        }
        else if (map.Entries.First(other => other.Key == entry.Key) is var first && first != entry)
        {
            Fault(
                entry.Line,
                $"The key `{entry.Key}` stands twice.",
                $"Keep one of the two; the other is on line {first.Line}.");
        }
        else if (entry.Value is YamlScalar { IsNull: true })
        {
            if (known.Required)
                Fault(entry.Line, $"The required key `{entry.Key}` has no value.", "Write a value after the colon.");
        }
        else if (Value(entry.Value, known.Property.PropertyType, entry.Key) is { } bound)
        {
            values[known] = bound;
        }
    }

    private object? Value(YamlValue value, Type declared, string key)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return List(value, type.GetGenericArguments()[0], key);
        if (type != typeof(string) && !type.IsValueType)
            return Record(value, type, key);
        if (value is not YamlScalar scalar)
            return Fault(value.Line, $"`{key}` must be {Expected(type)}.", Example(type, key));
        return Scalar(scalar, type)
            ?? Fault(value.Line, $"`{key}` must be {Expected(type)}, not `{scalar.Text}`.", Example(type, key));
    }

    private object? List(YamlValue value, Type element, string key)
    {
        if (value is not YamlList list)
        {
            return Fault(
                value.Line,
                $"`{key}` must be a list.",
                $"Write it as `{key}: [first, second]`, or as lines that begin with `- `.");
        }

        var items = list.Items.Select(item => Value(item, element, key)).OfType<object>().ToArray();
        return items.Length == list.Items.Length ? ListMaker.MakeGenericMethod(element).Invoke(null, [items]) : null;
    }

    private static ImmutableArray<T> MakeList<T>(object[] items) => [.. items.Cast<T>()];

    private static object? Scalar(YamlScalar scalar, Type type)
    {
        var text = scalar.Text;
        var invariant = CultureInfo.InvariantCulture;
        if (type == typeof(string))
            return text;
        if (type == typeof(bool))
            return scalar.Plain && bool.TryParse(text, out var truth) ? truth : null;
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null;
        if (type == typeof(double))
            return double.TryParse(text, NumberStyles.Float, invariant, out var real) ? real : null;
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, default, out var date) ? date : null;
        return Enum.GetValues(type).Cast<object>().FirstOrDefault(member => NameOf(member) == text);
    }

    private static string Expected(Type type) =>
        type == typeof(string) ? "text"
        : type == typeof(bool) ? "`true` or `false`"
        : type == typeof(int) ? "a whole number"
        : type == typeof(double) ? "a number"
        : type == typeof(DateOnly) ? "a date"
        : "one of " + string.Join(", ", Enum.GetValues(type).Cast<object>().Select(member => $"`{NameOf(member)}`"));

    private static string Example(Type type, string key) =>
        type == typeof(DateOnly)
            ? $"Write it as year, month and day: `{key}: 2024-05-31`."
            : $"Change the value of `{key}`.";

    private static string NameOf(object member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString()!);

    private static string Subject(string? key) => key is null ? "The metadata" : $"`{key}`";

    private static string Inside(string? key) => key is null ? "" : $" in `{key}`";

    private object? Fault(int line, string message, string remedy)
    {
        problems.Add(new Problem(file, line, message, remedy));
        return null;
    }
}
