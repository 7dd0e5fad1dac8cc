using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Reads a folder with <c>questions.jsonl</c> and either <c>passages.jsonl</c> (passages as they are, answers as
/// components) or <c>corpus.md</c> (passages to be cut, answers as marked spans).
/// </summary>
public static class RetrievalSetReader
{
    /// <summary>Words of a passage where a corpus is cut as it is given.</summary>
    public const int PassageWords = 150;

    private const string Questions = "questions.jsonl";
    private const string Passages = "passages.jsonl";
    private const string Corpus = "corpus.md";

    /// <summary>Reads a set; a corpus is cut into passages of <see cref="PassageWords"/> words.</summary>
    /// <exception cref="FormatException">A file is missing or a line cannot be read; the message names it and the remedy.</exception>
    public static RetrievalSet Read(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!Directory.Exists(folder)) throw new FormatException($"{folder}: There is no such folder. Name one with {Questions}, and {Passages} or {Corpus}.");
        if (!File.Exists(Path.Combine(folder, Questions))) throw new FormatException($"{folder}: There is no {Questions}. A set has {Questions}, and {Passages} or {Corpus}.");
        var set = File.Exists(Path.Combine(folder, Passages)) ? WithComponents(folder, name)
            : File.Exists(Path.Combine(folder, Corpus)) ? WithSpans(folder, name, text => [.. WordWindows.Cut(text, PassageWords).Select(span => (span, ""))])
            : throw new FormatException($"{folder}: There is neither {Passages} nor {Corpus}. A set has {Questions} and one of the two.");
        if (set.Passages.IsEmpty) throw new FormatException($"{folder}: There are no passages.");
        return set.Questions.IsEmpty ? throw new FormatException($"{Path.Combine(folder, Questions)}: There are no questions that can be scored.") : set;
    }

    /// <summary>Reads a set with a corpus, cut as the caller wants it.</summary>
    /// <param name="folder">Folder with a corpus and questions.</param>
    /// <param name="name">Name of the set.</param>
    /// <param name="cut">Cuts the corpus: stretches in UTF-16 code units, each with the context that is indexed before it.</param>
    /// <exception cref="FormatException">A file is missing or a line cannot be read.</exception>
    public static RetrievalSet WithSpans(string folder, string name, Func<string, IEnumerable<(SourceSpan Span, string Context)>> cut)
    {
        var path = Path.Combine(folder, Corpus);
        if (!File.Exists(path)) throw new FormatException($"{folder}: There is no {Corpus}.");
        var text = File.ReadAllText(path);
        var units = CodePoints.Units(text);
        return new RetrievalSet
        {
            Name = name,
            Passages = [.. cut(text).Select((piece, i) => new RetrievalPassage(
                $"{i + 1}", "", text[piece.Span.Start..piece.Span.End]) { Span = piece.Span, Context = piece.Context })],
            Questions = [.. JsonLines.Read<SpanQuestion>(Path.Combine(folder, Questions)).Select(line => new RetrievalQuestion($"{line.Number}", "", line.Value.Question)
            {
                Spans = [.. References(line.Value, line.Place).Select(reference => Span(reference, text, units, line.Place))],
            })],
        };
    }

    private static ImmutableArray<Reference> References(SpanQuestion question, string place) => question.References.IsDefaultOrEmpty
        ? throw new FormatException($"{place}: The question has no references. Mark what answers it.")
        : question.References;

    private static SourceSpan Span(Reference reference, string text, int[] units, string place)
    {
        if (reference.Start < 0 || reference.End <= reference.Start || reference.End >= units.Length)
            throw new FormatException($"{place}: The stretch {reference.Start} to {reference.End} does not lie in {Corpus}, which has {units.Length - 1} code points.");
        var span = new SourceSpan(units[reference.Start], units[reference.End]);
        return text[span.Start..span.End] == reference.Text ? span : throw new FormatException(
            $"{place}: The stretch {reference.Start} to {reference.End} of {Corpus} is not the text that the reference gives. Start and end count Unicode code points.");
    }

    private static RetrievalSet WithComponents(string folder, string name)
    {
        var passages = JsonLines.Read<PassageLine>(Path.Combine(folder, Passages))
            .Select(line => new RetrievalPassage(line.Value.Id, Group(line.Value.Chapter), line.Value.Text)).ToImmutableArray();
        var repaired = passages.Select(passage => Mojibake.Repair(passage.Text)).ToArray();
        ImmutableArray<int> Holders(string group, IEnumerable<string> texts)
        {
            var wanted = texts.Select(Mojibake.Repair).ToArray();
            return [.. Enumerable.Range(0, passages.Length).Where(i =>
                passages[i].Group == group && Array.Exists(wanted, text => repaired[i].Contains(text, StringComparison.Ordinal)))];
        }

        // A component without a text is never found: so fastbook-benchmark counts, and its figures with it.
        var questions = JsonLines.Read<ComponentQuestion>(Path.Combine(folder, Questions)).Select(line =>
            new RetrievalQuestion($"{Group(line.Value.Chapter)}-{line.Value.Number ?? line.Number}", Group(line.Value.Chapter), line.Value.Question)
            {
                Components = [.. line.Value.Components.Select(texts => Holders(Group(line.Value.Chapter), texts))],
            });
        return new RetrievalSet { Name = name, Passages = passages, Questions = [.. questions.Where(question => !question.Components.IsEmpty)] };
    }

    // A chapter may be a number or a name.
    private static string Group(JsonElement chapter) => chapter.ValueKind == JsonValueKind.Undefined ? "" : chapter.ToString();

    internal sealed record PassageLine([property: JsonRequired] string Id, [property: JsonRequired] string Text, JsonElement Chapter);

    internal sealed record ComponentQuestion(
        [property: JsonRequired] string Question,
        [property: JsonRequired] ImmutableArray<ImmutableArray<string>> Components,
        JsonElement Chapter,
        int? Number);

    internal sealed record SpanQuestion(
        [property: JsonRequired] string Question,
        [property: JsonRequired] ImmutableArray<Reference> References);

    internal sealed record Reference(int Start, int End, string Text);
}
