using System.Globalization;
using System.Text.Json.Nodes;

namespace AnswerEngine.LanguageModels.Templates;

/// <summary>Jinja's values (string, long, bool, null, list, map, undefined) and what operators do with them.</summary>
internal static class Values
{
    internal static bool IsTrue(object? value) => value switch
    {
        null or Undefined or false or 0L or "" => false,
        List<object?> list => list.Count > 0,
        Dictionary<string, object?> map => map.Count > 0,
        _ => true,
    };

    internal static string ToText(object? value) => value switch
    {
        string text => text,
        Undefined => "",
        null => "None",
        true => "True",
        false => "False",
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw Mismatch("written", value),
    };

    internal static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        List<object?> list => new JsonArray([.. list.Select(ToJson)]),
        Dictionary<string, object?> map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value)))),
        _ => throw Mismatch("written as JSON", value),
    };

    internal static long ToNumber(object? value) => value is long number ? number : throw Mismatch("counted with", value);

    internal static IReadOnlyList<object?> ToList(object? value) => value switch
    {
        List<object?> list => list,
        Undefined => [],
        string text => [.. text.Select(character => (object?)character.ToString())],
        Dictionary<string, object?> map => [.. map.Keys],
        _ => throw Mismatch("looped over", value),
    };

    internal static Dictionary<string, object?> ToMap(object? value) =>
        value as Dictionary<string, object?> ?? throw Mismatch("set a field of", value);

    internal static bool Compare(object? left, string sign, object? right) => sign switch
    {
        "==" => Equals(left, right),
        "!=" => !Equals(left, right),
        "<" => ToNumber(left) < ToNumber(right),
        ">" => ToNumber(left) > ToNumber(right),
        "<=" => ToNumber(left) <= ToNumber(right),
        _ => ToNumber(left) >= ToNumber(right),
    };

    internal static bool Contains(object? collection, object? item) => collection switch
    {
        string text => item is string part && text.Contains(part, StringComparison.Ordinal),
        Dictionary<string, object?> map => item is string key && map.ContainsKey(key),
        List<object?> list => list.Contains(item),
        Undefined => false,
        _ => throw Mismatch("searched", collection),
    };

    internal static object Combine(object? left, string sign, object? right) => (left, sign, right) switch
    {
        (_, "~", _) => ToText(left) + ToText(right),
        (string first, "+", string second) => first + second,
        (List<object?> first, "+", List<object?> second) => first.Concat(second).ToList(),
        (long first, "+", long second) => first + second,
        (long first, "-", long second) => first - second,
        (long first, "*", long second) => first * second,

        // As in Python, the remainder has the divisor's sign and the quotient is rounded down.
        (long first, "%", long second and not 0) => ((first % second) + second) % second,
        (long first, "//", long second and not 0) => (long)Math.Floor((decimal)first / second),
        _ => throw Mismatch($"combined by '{sign}'", left, right),
    };

    internal static bool Passes(object? value, string test) => test switch
    {
        "defined" => value is not Undefined,
        "undefined" => value is Undefined,
        "none" or "None" => value is null,
        "string" => value is string,
        "number" or "integer" => value is long,
        "boolean" => value is bool,
        "true" or "True" => value is true,
        "false" or "False" => value is false,
        "mapping" => value is Dictionary<string, object?>,
        "iterable" or "sequence" => value is string or List<object?> or Dictionary<string, object?>,
        "odd" => ToNumber(value) % 2 != 0,
        "even" => ToNumber(value) % 2 == 0,
        _ => throw new ChatTemplateException($"The chat template uses the test '{test}', which is not supported."),
    };

    internal static object? Item(object? target, object? key) => (target, key) switch
    {
        (Dictionary<string, object?> map, string name) => map.TryGetValue(name, out var value) ? value : Undefined.Value,
        (List<object?> list, long index) when Position(index, list.Count) is { } at => list[at],
        (string text, long index) when Position(index, text.Length) is { } at => text[at].ToString(),
        (Undefined, _) => throw Mismatch($"asked for '{key}'", target),
        _ => Undefined.Value,
    };

    internal static object Slice(object? target, object? start, object? stop, object? step)
    {
        var items = ToList(target);
        var stride = step is null ? 1 : ToNumber(step);
        var indices = stride switch
        {
            > 0 => Forward(Bound(start, 0, items.Count), Bound(stop, items.Count, items.Count), stride),
            -1 when start is null && stop is null => Enumerable.Range(0, items.Count).Reverse(),
            _ => throw new ChatTemplateException("The chat template slices backwards with bounds, which is not supported."),
        };
        var chosen = indices.Select(index => items[index]).ToList();
        return target is string ? string.Concat(chosen) : chosen;
    }

    private static IEnumerable<int> Forward(int start, int stop, long stride)
    {
        for (long at = start; at < stop; at += stride)
        {
            yield return (int)at;
        }
    }

    private static int Bound(object? value, int otherwise, int count)
    {
        var at = value is null ? otherwise : ToNumber(value);
        return (int)Math.Clamp(at < 0 ? at + count : at, 0, count);
    }

    private static int? Position(long index, int count)
    {
        var at = index < 0 ? index + count : index;
        return at >= 0 && at < count ? (int)at : null;
    }

    private static ChatTemplateException Mismatch(string use, params object?[] values) => new(
        $"The chat template has a value {use} that does not allow it: {string.Join(", ", values.Select(KindOf))}.");

    private static string KindOf(object? value) => value switch
    {
        null => "none",
        Undefined => "undefined",
        string => "a string",
        long => "a number",
        bool => "a boolean",
        List<object?> => "a list",
        _ => "a mapping",
    };
}
