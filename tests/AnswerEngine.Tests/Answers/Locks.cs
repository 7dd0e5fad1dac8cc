using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;

namespace AnswerEngine.Tests.Answers;

/// <summary>Locks written down in a line or two.</summary>
internal static class Locks
{
    public static EngineIdentity Engine { get; } = new("encoder", "model", "prompt", "verifier", "gate", "selection");

    public static GateReading OpenGate { get; } = new(0.9, 0.7, GateVeto.None, [new("sentence", 0.8)]);

    public static GateReading ShutGate { get; } = new(0.2, 0.7, GateVeto.None, [new("sentence", 0.3)]);

    public static AnswerLock Of(params LockEntry[] entries) =>
        new(Engine, entries.ToImmutableSortedDictionary(entry => entry.Id, entry => entry, QuestionId.Ordinal));

    public static LockEntry Entry(Question question, IEnumerable<Passage> passages, Answer answer) => new()
    {
        Id = question.Id,
        Text = question.Text,
        QuestionHash = question.Hash,
        EngineHash = Engine.Hash,
        CorpusHash = Corpus.HashOf(passages),
        Answer = answer,
    };

    public static Answered Quoting(params Passage[] passages) => new()
    {
        Gate = OpenGate,
        AcceptedBy = AcceptedBy.Engine,
        Sentences = [.. passages.Select(passage => new AnswerSentence
        {
            Text = passage.Sentences[0].Text,
            Mode = SentenceMode.Quoted,
            Passage = passage.Id,
            PassageHash = passage.Hash,
            Quote = passage.Sentences[0].Text,
            Checks = ["verbatim"],
        })],
    };

    public static NotAvailable Refused { get; } = new() { Gate = ShutGate, Reason = NotAvailableReason.NotAddressed };

    public static string Write(string id, Answer answer) =>
        AnswerLockWriter.Write(Of(Entry(new Question { Id = new QuestionId(id), Text = "?" }, [], answer)));
}
