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
            return yaml.Documents.Count == 0 ? AnswerLock.Empty : ReadLock((YamlMappingNode)yaml.Documents[0].RootNode);
        }
        catch (YamlException fault)
        {
            throw new AnswerLockException((int)fault.Start.Line, $"The lock is not valid YAML: {fault.Message} {Remedy}", fault);
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidCastException or FormatException)
        {
            throw new AnswerLockException(0, $"The lock does not have the form that it should: {fault.Message} {Remedy}", fault);
        }
    }

    private static AnswerLock ReadLock(YamlMappingNode root)
    {
        var version = Text(root, "version");
        if (version != AnswerLockWriter.Version.ToString(CultureInfo.InvariantCulture))
            throw new AnswerLockException(1, $"The lock has version {version}; this program reads version {AnswerLockWriter.Version}. Delete it and run `answers` to write it anew.");
        var entries = root.Children["answers"] is YamlSequenceNode list
            ? list.Select(node => ReadEntry((YamlMappingNode)node))
            : [];
        return new AnswerLock(ReadEngine(root), entries.ToImmutableSortedDictionary(entry => entry.Id, entry => entry, QuestionId.Ordinal));
    }

    private static EngineIdentity? ReadEngine(YamlMappingNode root) =>
        !root.Children.TryGetValue("engine", out var node) || node is not YamlMappingNode engine
            ? null
            : new EngineIdentity(Text(engine, "encoder"), Text(engine, "language_model"), Text(engine, "prompt"),
                Text(engine, "verifier"), Text(engine, "gate"), Text(engine, "selection"));

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
        var gate = ReadGate((YamlMappingNode)node["gate"]);
        var nearest = ReadNearest(node);
        return Text(node, "outcome") switch
        {
            "answered" => new Answered
            {
                Gate = gate,
                Nearest = nearest,
                AcceptedBy = LockNames.Read<AcceptedBy>(Text(node, "accepted_by")),
                Sentences = [.. ((YamlSequenceNode)node["sentences"]).Select(sentence => ReadSentence((YamlMappingNode)sentence))],
            },
            "not available" => new NotAvailable
            {
                Gate = gate,
                Nearest = nearest,
                Reason = LockNames.Read<NotAvailableReason>(Text(node, "reason")),
            },
            var other => throw new FormatException($"The outcome “{other}” is not known."),
        };
    }

    private static AnswerSentence ReadSentence(YamlMappingNode node)
    {
        var mode = LockNames.Read<SentenceMode>(Text(node, "mode"));
        var text = Text(node, "text");
        return new AnswerSentence
        {
            Text = text,
            Mode = mode,
            Passage = new PassageId(Text(node, "passage")),
            PassageHash = Text(node, "passage_hash"),
            Quote = mode == SentenceMode.Rewritten ? Text(node, "quote") : text,
            Checks = [.. ((YamlSequenceNode)node["checks"]).Select(check => ((YamlScalarNode)check).Value!)],
            Alignment = mode == SentenceMode.Rewritten ? Number(node, "alignment") : 1,
            Likelihood = node.Children.ContainsKey("likelihood") ? Number(node, "likelihood") : null,
        };
    }

    private static GateReading ReadGate(YamlMappingNode node) => new(
        Number(node, "probability"),
        Number(node, "threshold"),
        node.Children.ContainsKey("veto") ? LockNames.Read<GateVeto>(Text(node, "veto")) : GateVeto.None,
        [.. ((YamlMappingNode)node["features"]).Children.Select(pair =>
            KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Number((YamlScalarNode)pair.Value)))]);

    private static ImmutableArray<NearPassage> ReadNearest(YamlMappingNode node) =>
        !node.Children.TryGetValue("nearest", out var list)
            ? []
            : [.. ((YamlSequenceNode)list).Cast<YamlMappingNode>().Select(near =>
                new NearPassage(new PassageId(Text(near, "passage")), Number(near, "score")))];

    private static string Text(YamlMappingNode node, string key) =>
        ((YamlScalarNode)node[key]).Value ?? throw new FormatException($"“{key}” has no value.");

    private static double Number(YamlMappingNode node, string key) => Number((YamlScalarNode)node[key]);

    private static double Number(YamlScalarNode node) => double.Parse(node.Value!, CultureInfo.InvariantCulture);
}
