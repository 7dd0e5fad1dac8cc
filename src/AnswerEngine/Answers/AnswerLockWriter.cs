using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnswerEngine.Answers;

/// <summary>
/// Writes a lock as YAML that a person can review in a diff: one fact a line, every text quoted, entries in the order
/// of their names, numbers with four decimals.
/// </summary>
public static class AnswerLockWriter
{
    /// <summary>Version of the format.</summary>
    public const int Version = 1;

    /// <summary>The text of the lock file, with line feeds, ending in one.</summary>
    public static string Write(AnswerLock answers)
    {
        var text = new StringBuilder()
            .Append("# The proven answers of this site, pinned to what they depend on. Review a change here as you would\n")
            .Append("# review code. `answers` writes this file; by hand, change the pages or the questions instead.\n")
            .Append(CultureInfo.InvariantCulture, $"version: {Version}\n");
        if (answers.Engine is { } engine) WriteEngine(text, engine);
        text.Append("answers:\n");
        foreach (var entry in answers.Entries.Values) WriteEntry(text, entry);
        return text.ToString();
    }

    private static void WriteEngine(StringBuilder text, EngineIdentity engine)
    {
        text.Append("engine:\n");
        Line(text, 2, "encoder", engine.Encoder);
        Line(text, 2, "language_model", engine.LanguageModel);
        Line(text, 2, "prompt", engine.Prompt);
        Line(text, 2, "verifier", engine.Verifier);
        Line(text, 2, "gate", engine.Gate);
        Line(text, 2, "selection", engine.Selection);
    }

    private static void WriteEntry(StringBuilder text, LockEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"- id: {Quote(entry.Id.Value)}\n");
        Line(text, 2, "question", entry.Text);
        Line(text, 2, "question_hash", entry.QuestionHash);
        Line(text, 2, "engine_hash", entry.EngineHash);
        Line(text, 2, "corpus_hash", entry.CorpusHash);
        switch (entry.Answer)
        {
            case Answered answered:
                Line(text, 2, "outcome", "answered");
                Line(text, 2, "accepted_by", LockNames.Of(answered.AcceptedBy));
                text.Append("  sentences:\n");
                foreach (var sentence in answered.Sentences) WriteSentence(text, sentence);
                WriteParts(text, answered.Parts);
                break;
            case NotAvailable refused:
                Line(text, 2, "outcome", "not available");
                Line(text, 2, "reason", LockNames.Of(refused.Reason));
                break;
        }

        WriteGate(text, entry.Answer);
    }

    private static void WriteSentence(StringBuilder text, AnswerSentence sentence)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - text: {Quote(sentence.Text)}\n");
        Line(text, 4, "mode", LockNames.Of(sentence.Mode));
        Line(text, 4, "passage", sentence.Passage.Value);
        Line(text, 4, "passage_hash", sentence.PassageHash);
        if (sentence.Mode == SentenceMode.Rewritten) Line(text, 4, "quote", sentence.Quote);
        text.Append("    checks: [").AppendJoin(", ", sentence.Checks).Append("]\n");
        if (sentence.Mode != SentenceMode.Rewritten) return;
        Line(text, 4, "alignment", sentence.Alignment);
        Line(text, 4, "probability", sentence.Probability);
        if (sentence.Likelihood is { } likelihood) Line(text, 4, "likelihood", likelihood);
    }

    private static void WriteParts(StringBuilder text, ImmutableArray<PartCoverage> parts)
    {
        if (parts.IsEmpty) return;
        text.Append("  parts:\n");
        foreach (var part in parts)
            text.Append(CultureInfo.InvariantCulture, $"  - {{part: {Quote(part.Part)}, coverage: {Quote(LockNames.Of(part.Coverage))}}}\n");
    }

    private static void WriteGate(StringBuilder text, Answer answer)
    {
        text.Append("  gate:\n");
        Line(text, 4, "probability", answer.Gate.Probability);
        Line(text, 4, "threshold", answer.Gate.Threshold);
        if (answer.Gate.Veto != GateVeto.None) Line(text, 4, "veto", LockNames.Of(answer.Gate.Veto));
        text.Append("    features: {")
            .AppendJoin(", ", answer.Gate.Features.Select(feature => $"{feature.Key}: {Number(feature.Value)}"))
            .Append("}\n");
        if (answer.Nearest.IsEmpty) return;
        text.Append("  nearest:\n");
        foreach (var near in answer.Nearest)
            text.Append(CultureInfo.InvariantCulture, $"  - {{passage: {Quote(near.Passage.Value)}, score: {Number(near.Score)}}}\n");
    }

    private static void Line(StringBuilder text, int indent, string key, string value) =>
        text.Append(' ', indent).Append(key).Append(": ").Append(Quote(value)).Append('\n');

    private static void Line(StringBuilder text, int indent, string key, double value) =>
        text.Append(' ', indent).Append(key).Append(": ").Append(Number(value)).Append('\n');

    // A JSON string is a YAML double-quoted scalar, whatever it holds.
    private static string Quote(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
