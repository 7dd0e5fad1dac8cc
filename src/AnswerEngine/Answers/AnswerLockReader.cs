using System.Collections.Immutable;
using System.Globalization;
using AnswerEngine.Passages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AnswerEngine.Answers;

/// <summary>Reads what <see cref="AnswerLockWriter"/> wrote.</summary>
public static class AnswerLockReader
{
    private const string Remedy = "Restore answers.lock from version control, or delete it and run `answers` to write it anew.";

    /// <summary>Reads a lock.</summary>
    /// <exception cref="AnswerLockException">The text is not a lock of this version.</exception>
    public static AnswerLock Read(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return yaml.Documents.Count == 0 ? AnswerLock.Empty : ReadLock(yaml.Documents[0].RootNode);
        }
        catch (YamlException fault)
        {
            throw new AnswerLockException((int)fault.Start.Line, $"The lock is not valid YAML: {fault.Message} {Remedy}", fault);
        }
    }

    private static AnswerLock ReadLock(YamlNode document)
    {
        var root = Mapping(document);
        var version = Text(root, "version");
        if (version != AnswerLockWriter.Version.ToString(CultureInfo.InvariantCulture))
            throw new AnswerLockException((int)root["version"].Start.Line, $"The lock has version {version}; this program reads version {AnswerLockWriter.Version}. Delete it and run `answers` to write it anew.");
        var entries = ImmutableSortedDictionary.CreateBuilder<QuestionId, LockEntry>(QuestionId.Ordinal);
        foreach (var node in Child(root, "answers") is YamlScalarNode { Value: "" } ? [] : List(root, "answers").Select(Mapping))
        {
            var entry = ReadEntry(node);
            if (!entries.TryAdd(entry.Id, entry)) throw Fault(node, $"“{entry.Id}” stands in it twice.");
        }

        return new AnswerLock(ReadEngine(root), entries.ToImmutable());
    }

    private static EngineIdentity? ReadEngine(YamlMappingNode root)
    {
        if (!root.Children.ContainsKey("engine")) return null;
        var engine = Mapping(Child(root, "engine"));
        return new EngineIdentity(Text(engine, "encoder"), Text(engine, "language_model"), Text(engine, "prompt"),
            Text(engine, "verifier"), Text(engine, "gate"), Text(engine, "selection"));
    }

    private static LockEntry ReadEntry(YamlMappingNode node) => new()
    {
        Id = new QuestionId(Text(node, "id")),
        Text = Text(node, "question"),
        QuestionHash = Text(node, "question_hash"),
        EngineHash = Text(node, "engine_hash"),
        CorpusHash = Text(node, "corpus_hash"),
        Answer = ReadAnswer(node),
    };

    private static Answer ReadAnswer(YamlMappingNode node)
    {
        var gate = ReadGate(Mapping(Child(node, "gate")));
        var nearest = ReadNearest(node);
        return Text(node, "outcome") switch
        {
            "answered" => new Answered
            {
                Gate = gate,
                Nearest = nearest,
                AcceptedBy = Name<AcceptedBy>(node, "accepted_by"),
                Sentences = [.. List(node, "sentences").Select(sentence => ReadSentence(Mapping(sentence)))],
                Parts = ReadParts(node),
            },
            "not available" => new NotAvailable
            {
                Gate = gate,
                Nearest = nearest,
                Reason = Name<NotAvailableReason>(node, "reason"),
            },
            var other => throw Fault(node["outcome"], $"The outcome “{other}” is not known."),
        };
    }

    private static AnswerSentence ReadSentence(YamlMappingNode node)
    {
        var mode = Name<SentenceMode>(node, "mode");
        var text = Text(node, "text");
        return new AnswerSentence
        {
            Text = text,
            Mode = mode,
            Passage = new PassageId(Text(node, "passage")),
            PassageHash = Text(node, "passage_hash"),
            Quote = mode == SentenceMode.Rewritten ? Text(node, "quote") : text,
            Checks = [.. List(node, "checks").Select(Scalar)],
            Alignment = mode == SentenceMode.Rewritten ? Number(node, "alignment") : 1,
            Probability = mode != SentenceMode.Rewritten ? 1 : node.Children.ContainsKey("probability") ? Number(node, "probability") : 0,
            Likelihood = node.Children.ContainsKey("likelihood") ? Number(node, "likelihood") : null,
        };
    }

    private static ImmutableArray<PartCoverage> ReadParts(YamlMappingNode node) =>
        !node.Children.ContainsKey("parts")
            ? []
            : [.. List(node, "parts").Select(Mapping).Select(part => new PartCoverage(Text(part, "part"), Name<Coverage>(part, "coverage")))];

    private static GateReading ReadGate(YamlMappingNode node) => new(
        Number(node, "probability"),
        Number(node, "threshold"),
        node.Children.ContainsKey("veto") ? Name<GateVeto>(node, "veto") : GateVeto.None,
        [.. Mapping(Child(node, "features")).Children.Select(pair => KeyValuePair.Create(Scalar(pair.Key), Number(pair.Value)))]);

    private static ImmutableArray<NearPassage> ReadNearest(YamlMappingNode node) =>
        !node.Children.ContainsKey("nearest")
            ? []
            : [.. List(node, "nearest").Select(Mapping).Select(near =>
                new NearPassage(new PassageId(Text(near, "passage")), Number(near, "score")))];

    private static YamlNode Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var child) ? child : throw Fault(node, $"“{key}” is missing.");

    private static YamlMappingNode Mapping(YamlNode node) =>
        node as YamlMappingNode ?? throw Fault(node, "Keys and values are expected here.");

    private static YamlSequenceNode List(YamlMappingNode node, string key) =>
        Child(node, key) as YamlSequenceNode ?? throw Fault(node[key], $"“{key}” is no list.");

    private static string Scalar(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Fault(node, "A text or a number is expected here.");

    private static string Text(YamlMappingNode node, string key) => Scalar(Child(node, key));

    private static T Name<T>(YamlMappingNode node, string key)
        where T : struct, Enum
    {
        try
        {
            return LockNames.Read<T>(Text(node, key));
        }
        catch (FormatException fault)
        {
            throw Fault(node[key], fault.Message);
        }
    }

    private static double Number(YamlMappingNode node, string key) => Number(Child(node, key));

    private static double Number(YamlNode node) =>
        double.TryParse(Scalar(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Fault(node, $"“{node}” is no number.");

    private static AnswerLockException Fault(YamlNode node, string what) =>
        new((int)node.Start.Line, $"The lock does not have the form that it should: {what} {Remedy}");
}
