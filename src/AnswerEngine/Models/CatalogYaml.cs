using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AnswerEngine.Models;

/// <summary>The keys of the catalog of models, and what their values must be.</summary>
internal static class CatalogYaml
{
    /// <summary>The models that a text lists.</summary>
    /// <exception cref="YamlException">It is no YAML, a key is unknown, or a value is of another kind.</exception>
    internal static IReadOnlyList<ModelEntry> Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        IReadOnlyList<ModelEntry> models = [];
        foreach (var (key, value) in stream.Documents.Count == 0 ? [] : Fields(stream.Documents[0].RootNode))
            models = key.Value == "models" ? [.. Items(value).Select(Model)] : throw Unknown(key);
        return models;
    }

    private static ModelEntry Model(YamlNode node)
    {
        var model = new ModelEntry();
        foreach (var (key, value) in Fields(node))
        {
            model = key.Value switch
            {
                "name" => model with { Name = Text(value) },
                "folder" => model with { Folder = Text(value) },
                "kind" => model with { Kind = Kind(value) },
                "purpose" => model with { Purpose = Text(value) },
                "source" => model with { Source = Text(value) },
                "changes" => model with { Changes = Text(value) },
                "licence" => model with { Licence = Text(value) },
                "embedded" => model with { Embedded = bool.TryParse(Text(value), out var embedded) ? embedded : throw Fault(value, "`true` or `false` is expected.") },
                "files" => model with { Files = [.. Items(value).Select(Listed)] },
                _ => throw Unknown(key),
            };
        }

        return model;
    }

    private static ModelFile Listed(YamlNode node)
    {
        var file = new ModelFile();
        foreach (var (key, value) in Fields(node))
        {
            file = key.Value switch
            {
                "path" => file with { Path = Text(value) },
                "url" => file with { Url = Text(value) },
                "bytes" => file with { Bytes = long.TryParse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bytes) ? bytes : throw Fault(value, "A whole number is expected.") },
                "sha256" => file with { Sha256 = Text(value) },
                _ => throw Unknown(key),
            };
        }

        return file;
    }

    private static ModelKind Kind(YamlNode node) => Text(node) switch
    {
        "encoder" => ModelKind.Encoder,
        "query-table" => ModelKind.QueryTable,
        "language-model" => ModelKind.LanguageModel,
        "adapter" => ModelKind.Adapter,
        var other => throw Fault(node, $"There is no kind '{other}': choose encoder, query-table, language-model or adapter."),
    };

    // A key without a value is a key that was left out.
    private static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Fields(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Select(pair => (pair.Key as YamlScalarNode ?? throw Fault(pair.Key, "A name is expected."), pair.Value)),
        YamlScalarNode { Value: "" } => [],
        _ => throw Fault(node, "Lines of `key: value` are expected."),
    };

    private static IEnumerable<YamlNode> Items(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Children,
        YamlScalarNode { Value: "" } => [],
        _ => throw Fault(node, "A list is expected."),
    };

    private static string Text(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : throw Fault(node, "A text is expected.");

    private static YamlException Unknown(YamlScalarNode key) => Fault(key, $"Property '{key.Value}' not found.");

    private static YamlException Fault(YamlNode node, string message) => new(node.Start, node.End, message);
}
