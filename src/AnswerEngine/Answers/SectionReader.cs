using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;
using Loops;

namespace AnswerEngine.Answers;

/// <summary>
/// Has a language model read a text and a question and say whether the one answers the other: of the sections that come near, for their
/// order and for the gate, and of one sentence, for the gate.
/// </summary>
/// <remarks>
/// The log-odds of a word that stands for "relevant", from a language model that was taught to give it, are the pointwise ranking of Nogueira
/// et al. (Document ranking with a pretrained sequence-to-sequence model, 2020).
/// </remarks>
/// <param name="model">Gives the model, the same at every call; <see langword="null"/> where none is at hand.</param>
/// <param name="readsSentences">Whether sentences are read too, and not sections alone.</param>
public sealed class SectionReader(Func<IRelevance?> model, bool readsSentences = true)
{
    /// <summary>Sections that are read, the best by similarity: as many as hold nearly all that ten would.</summary>
    internal const int Compared = 6;

    // What the log-odds weigh beside similarity: between .05 and .1 little depends on it (docs/decisions/0037).
    private const double ReadingWeight = 0.05;

    // Longer texts are cut: a section of a page seldom is, and the question must be near what answers it.
    private const int MostText = 1600;
    private const int MostQuestion = 400;

    // A text that is read at once with others takes a context of its own.
    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Changes whenever the prompt or what is read with it does.</summary>
    public static string PromptHash { get; } = TextHash.Of("read/3", Beginning("{text}").Text, Ending("{question}").Text, $"{MostText} {MostQuestion}");

    /// <summary>Hash of the model and the prompt, by which a gate knows whether it was fitted to these readings; empty where no model is at hand.</summary>
    /// <exception cref="Models.ModelUnavailableException">The model's files are missing or damaged.</exception>
    public string Identity => model() is { } relevance ? IdentityOf(relevance.Fingerprint) : "";

    /// <summary>The identity of a reader over a model.</summary>
    /// <param name="fingerprint">SHA-256 of the weights.</param>
    public static string IdentityOf(string fingerprint) => TextHash.Of(fingerprint, PromptHash);

    /// <summary>Whether sentences are read by themselves.</summary>
    internal bool ReadsSentences => readsSentences;

    /// <summary>What is read of a section: its titles and its passages, cut where they are long.</summary>
    /// <param name="section">The passages of the section, in reading order, at least one.</param>
    internal static string TextOf(IReadOnlyList<Passage> section) =>
        Cut(section[0].Context + string.Join(' ', section.Select(passage => passage.Text)), MostText);

    /// <summary>What is read of a sentence: the titles of its section and the sentence, cut where they are long.</summary>
    internal static string TextOf(Passage passage, string sentence) => Cut(passage.Context + sentence, MostText);

    /// <summary>
    /// How well sections support a question: what they have by similarity, less what the model finds them less likely to answer it than the
    /// one that it finds likeliest. Those that are not read lose as much as the one that loses most, and so stay behind.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="sections">The passages of each section, in reading order, with its score by similarity, best first.</param>
    /// <returns><c>[sections]</c>; the scores by similarity where there is no model.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal SectionSupport[] Read(string question, IReadOnlyList<(IReadOnlyList<Passage> Passages, double Score)> sections)
    {
        if (model() is not { } relevance) return [.. sections.Select(section => new SectionSupport(section.Score, null))];
        var read = new double?[Math.Min(Compared, sections.Count)];
        ParallelLoop.For(read.Length, SideBySide, i => read[i] = LogOddsOf(relevance, question, TextOf(sections[i].Passages)));
        var (best, worst) = (read.Max() ?? 0, read.Min() ?? 0);
        return [.. sections.Select((section, i) => (section.Score, Read: read.ElementAtOrDefault(i)))
            .Select(section => new SectionSupport(section.Score - ReadingWeight * (best - (section.Read ?? worst)), section.Read))];
    }

    /// <summary>How likely the model finds a sentence to answer a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The sentence with its titles.</param>
    /// <returns>The log-odds, with four decimals; <see langword="null"/> where no model is at hand, sentences are not read, or the model cannot hold it.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal double? ReadSentence(string question, string text) => readsSentences && model() is { } relevance ? LogOddsOf(relevance, question, text) : null;

    /// <summary>Has questions read with texts, each text being read once for all its questions. Only what is kept in a cache is of use.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal void ReadAhead(IEnumerable<(string Question, string Text)> pairs)
    {
        if (model() is not { } relevance) return;
        var texts = pairs.GroupBy(pair => pair.Text, pair => pair.Question, StringComparer.Ordinal).ToArray();
        ParallelLoop.For(texts.Length, SideBySide, i =>
        {
            foreach (var question in texts[i]) LogOddsOf(relevance, question, texts[i].Key);
        });
    }

    // Four decimals: what a table of cases holds is what was ranked by.
    private static double? LogOddsOf(IRelevance relevance, string question, string text)
    {
        try
        {
            return Math.Round(relevance.LogOdds(Beginning(text), Ending(Cut(question, MostQuestion))), 4);
        }
        catch (ContextOverflowException)
        {
            return null;
        }
    }

    // Neither text nor question can end the turn.
    private static Prompt Beginning(string text) => new([new PromptPiece("<|im_start|>user\nText: ", IsLiteral: false), new PromptPiece($"{text}\n\nQuestion:", IsLiteral: true)]);

    private static Prompt Ending(string question) => new(
    [
        new PromptPiece($" {question}\n\nDoes the text state the answer to the question? Reply Yes or No.", IsLiteral: true),
        new PromptPiece("<|im_end|>\n<|im_start|>assistant\n", IsLiteral: false),
    ]);

    // Never between the halves of a surrogate pair.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
