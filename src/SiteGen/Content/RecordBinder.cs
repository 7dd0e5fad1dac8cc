using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace SiteGen.Content;

/// <summary>Makes typed records of YAML values, and collects every value that does not fit.</summary>
internal sealed class RecordBinder(string file, ICollection<Problem> problems)
{
    private static readonly MethodInfo ListMaker =
        typeof(RecordBinder).GetMethod(nameof(MakeList), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly MethodInfo MapMaker =
        typeof(RecordBinder).GetMethod(nameof(MakeMap), BindingFlags.NonPublic | BindingFlags.Static)!;

    private const string SharedCode = "Elements are texts or records, and all classes share the code that is made for texts.";

    private static readonly Dictionary<string, FieldSchema> NoFields = [];

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

        var layer = new BoundLayer(RecordSchema.Of(type));
        var before = problems.Count;
        foreach (var entry in map.Entries)
            Entry(entry, map, layer, NoFields);
        foreach (var known in layer.Schema.Keys.Where(known => known.Required))
            Required(known, map, key);
        return problems.Count == before ? layer.Create() : null;
    }

    /// <summary>Binds the keys of a map onto a layer, over what it has of them; required keys may be missing.</summary>
    /// <param name="fields">Keys that are allowed beside those of the record.</param>
    /// <param name="key">Name of the map in faults; <see langword="null"/> for a whole file.</param>
    public void Onto(BoundLayer layer, YamlValue value, IReadOnlyDictionary<string, FieldSchema> fields, string? key)
    {
        if (value is not YamlMap map)
        {
            Fault(value.Line, $"{Subject(key)} must be a list of `key: value` lines.", "Write each key on a line of its own.");
            return;
        }

        foreach (var entry in map.Entries)
            Entry(entry, map, layer, fields);
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

    private void Entry(YamlEntry entry, YamlMap map, BoundLayer layer, IReadOnlyDictionary<string, FieldSchema> fields)
    {
        var known = layer.Schema.Keys.FirstOrDefault(candidate => candidate.Name == entry.Key);
        var field = known is null ? fields.GetValueOrDefault(entry.Key) : null;
        if (known is null && field is null)
        {
            var names = layer.Schema.Keys.Select(candidate => candidate.Name).Concat(fields.Keys.Order(StringComparer.Ordinal)).ToArray();
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
            if (known?.Required ?? field!.Required)
                Fault(entry.Line, $"The required key `{entry.Key}` has no value.", "Write a value after the colon.");
        }
        else if (known is null)
        {
            if (new FieldReader(file, problems).Read(entry.Value, entry.Key, field!) is { } read)
                layer.Fields[entry.Key] = read;
        }
        else if (Value(entry.Value, known.Property.PropertyType, entry.Key) is { } bound)
        {
            layer.Values[known] = bound;
        }
    }

    private object? Value(YamlValue value, Type declared, string key)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return List(value, type.GetGenericArguments()[0], key);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
            return Map(value, type.GetGenericArguments()[1], key);
        if (type == typeof(RawValue))
            return new RawValue(value);
        if (type != typeof(string) && !type.IsValueType)
            return Record(value, type, key);
        if (value is not YamlScalar scalar)
            return Fault(value.Line, $"`{key}` must be {Expected(type)}.", Example(type, key));
        return Scalar(scalar, type)
            ?? Fault(value.Line, $"`{key}` must be {Expected(type)}, not `{scalar.Text}`.", Example(type, key));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = SharedCode)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = SharedCode)]
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
        if (items.Length < list.Items.Length) return null;
        return element == typeof(string) ? MakeList<string>(items) : ListMaker.MakeGenericMethod(element).Invoke(null, [items]);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = SharedCode)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = SharedCode)]
    private object? Map(YamlValue value, Type element, string key)
    {
        if (value is not YamlMap map)
        {
            return Fault(
                value.Line, $"`{key}` must be a list of `name: value` lines.", $"Write each name on a line of its own, indented below `{key}:`.");
        }

        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (!lines.TryAdd(entry.Key, entry.Line))
                Fault(entry.Line, $"The key `{entry.Key}` stands twice.", $"Keep one of the two; the other is on line {lines[entry.Key]}.");
            else if (Value(entry.Value, element, entry.Key) is { } bound)
                entries[entry.Key] = bound;
        }

        if (entries.Count < map.Entries.Length) return null;
        return element == typeof(string) ? MakeMap<string>(entries) : MapMaker.MakeGenericMethod(element).Invoke(null, [entries]);
    }

    private static ImmutableSortedDictionary<string, T> MakeMap<T>(Dictionary<string, object> entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => (T)entry.Value, StringComparer.Ordinal);

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
        return Enum.GetNames(type).FirstOrDefault(name => Written(name) == text) is { } member ? Enum.Parse(type, member) : null;
    }

    private static string Expected(Type type) =>
        type == typeof(string) ? "text"
        : type == typeof(bool) ? "`true` or `false`"
        : type == typeof(int) ? "a whole number"
        : type == typeof(double) ? "a number"
        : type == typeof(DateOnly) ? "a date"
        : "one of " + string.Join(", ", Enum.GetNames(type).Select(name => $"`{Written(name)}`"));

    private static string Example(Type type, string key) =>
        type == typeof(DateOnly)
            ? $"Write it as year, month and day: `{key}: 2024-05-31`."
            : $"Change the value of `{key}`.";

    private static string Written(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string Subject(string? key) => key is null ? "The metadata" : $"`{key}`";

    private static string Inside(string? key) => key is null ? "" : $" in `{key}`";

    private object? Fault(int line, string message, string remedy)
    {
        problems.Add(new Problem(file, line, message, remedy));
        return null;
    }
}
