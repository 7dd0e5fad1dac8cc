using System.Text.Json;
using SiteGen.Scripts;

namespace SiteGen.Highlighting;

/// <summary>The languages that can be coloured, their other names, and which grammars each stands on.</summary>
internal sealed class CodeLanguages
{
    // Names that authors and notebooks use, and that Prism does not list.
    private static readonly Dictionary<string, string> OurNames = new(StringComparer.Ordinal)
    {
        ["ipython"] = "python",
        ["ipython3"] = "python",
        ["python3"] = "python",
        ["pycon"] = "python",
        ["zsh"] = "bash",
        ["console"] = "shell-session",
        ["c++"] = "cpp",
        ["f#"] = "fsharp",
        ["jsonc"] = "json5",
        ["make"] = "makefile",
        ["patch"] = "diff",
        ["golang"] = "go",
        ["text/html"] = "markup",
    };

    private static readonly HashSet<string> PlainNames =
        new(["text", "txt", "plain", "plaintext", "none", "output", "nohighlight"], StringComparer.Ordinal);

    private readonly Dictionary<string, string> _ids = new(OurNames, StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _requires = new(StringComparer.Ordinal);

    /// <summary>Reads the list that is embedded beside the grammars.</summary>
    public CodeLanguages()
    {
        using var list = JsonDocument.Parse(EmbeddedScript.Read("prism/components.json"));
        foreach (var language in list.RootElement.GetProperty("languages").EnumerateObject().Where(entry => entry.Name != "meta"))
        {
            _ids[language.Name] = language.Name;
            foreach (var alias in Names(language.Value, "alias"))
                _ids[alias] = language.Name;
            _requires[language.Name] = [.. Names(language.Value, "require")];
        }
    }

    /// <summary>Every name by which a language can be called.</summary>
    public IReadOnlyCollection<string> AllNames => _ids.Keys;

    /// <summary>Whether a name says that the text is not to be coloured.</summary>
    public static bool IsPlain(string name) => PlainNames.Contains(name);

    /// <summary>The grammar for a name; <see langword="null"/> for an unknown one.</summary>
    public string? Find(string name) => _ids.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>The grammars to load for a language, those that others stand on first.</summary>
    public IEnumerable<string> LoadOrder(string id) => _requires[id].SelectMany(LoadOrder).Append(id).Distinct();

    private static IEnumerable<string> Names(JsonElement language, string property)
    {
        if (!language.TryGetProperty(property, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(name => name.GetString()!)]
            : [value.GetString()!];
    }
}
