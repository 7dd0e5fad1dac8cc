using System.Globalization;

namespace AnswerEngine.LanguageModels.Templates;

/// <summary>The functions, methods and filters that chat templates call.</summary>
internal static class Methods
{
    internal static object? CallGlobal(string name, IReadOnlyList<(string? Name, object? Value)> arguments) => name switch
    {
        "namespace" => arguments.ToDictionary(argument => argument.Name ?? "", argument => argument.Value),
        "raise_exception" => throw new ChatTemplateException(
            $"The chat template rejects the conversation: {Values.ToText(arguments[0].Value)}"),
        "range" when arguments is [var count] =>
            Enumerable.Range(0, (int)Values.ToNumber(count.Value)).Select(number => (object?)(long)number).ToList(),
        _ => throw Unsupported("function", name),
    };

    internal static object? Call(object? target, string name, object?[] arguments) => (target, name, arguments) switch
    {
        (string text, "strip", []) => text.Trim(),
        (string text, "lstrip", []) => text.TrimStart(),
        (string text, "rstrip", []) => text.TrimEnd(),
        (string text, "strip", [string set]) => text.Trim(set.ToCharArray()),
        (string text, "lstrip", [string set]) => text.TrimStart(set.ToCharArray()),
        (string text, "rstrip", [string set]) => text.TrimEnd(set.ToCharArray()),
        (string text, "startswith", [string start]) => text.StartsWith(start, StringComparison.Ordinal),
        (string text, "endswith", [string end]) => text.EndsWith(end, StringComparison.Ordinal),
        (string text, "split", [string separator]) => text.Split(separator).Select(part => (object?)part).ToList(),
        (string text, "replace", [string old, string replacement]) => text.Replace(old, replacement, StringComparison.Ordinal),
        (string text, "upper", []) => text.ToUpperInvariant(),
        (string text, "lower", []) => text.ToLowerInvariant(),
        (string text, "title", []) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.ToLowerInvariant()),
        (Dictionary<string, object?> map, "get", [string key]) => map.GetValueOrDefault(key),
        (Dictionary<string, object?> map, "get", [string key, var otherwise]) => map.GetValueOrDefault(key, otherwise),
        (Dictionary<string, object?> map, "items", []) =>
            map.Select(pair => (object?)new List<object?> { pair.Key, pair.Value }).ToList(),
        _ => throw Unsupported("method", name),
    };

    internal static object? Filter(object? input, string name, object?[] arguments) => (name, arguments) switch
    {
        ("trim", []) => Values.ToText(input).Trim(),
        ("upper", []) => Values.ToText(input).ToUpperInvariant(),
        ("lower", []) => Values.ToText(input).ToLowerInvariant(),
        ("string", []) => Values.ToText(input),
        ("length" or "count", []) => (long)Values.ToList(input).Count,
        ("first", []) => Values.ToList(input).FirstOrDefault(Undefined.Value),
        ("last", []) => Values.ToList(input).LastOrDefault(Undefined.Value),
        ("list", []) => Values.ToList(input).ToList(),
        ("default", [var otherwise]) => input is Undefined ? otherwise : input,
        ("join", [string separator]) => string.Join(separator, Values.ToList(input).Select(Values.ToText)),
        ("tojson", _) => Values.ToJson(input)?.ToJsonString() ?? "null",
        ("safe", []) => input,
        _ => throw Unsupported("filter", name),
    };

    private static ChatTemplateException Unsupported(string kind, string name) => new(
        $"The chat template uses the {kind} '{name}' in a way that is not supported. Use another file of the model, or another model.");
}
