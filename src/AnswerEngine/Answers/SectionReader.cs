using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;
using Loops;

namespace AnswerEngine.Answers;

/// <summary>
/// Has a language model read a section and a question and say whether the one answers the other: for the order of the sections that come
/// near, and for the gate.
/// </summary>
/// <remarks>
/// The log-odds of a word that stands for "relevant", from a language model that was taught to give it, are the pointwise ranking of Nogueira
/// et al. (Document ranking with a pretrained sequence-to-sequence model, 2020).
/// </remarks>
/// <param name="model">Gives the model, the same at every call; <see langword="null"/> where none is at hand.</param>
public sealed class SectionReader(Func<IRelevance?> model)
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

    /// <summary>Changes whenever the prompt does.</summary>
    public static string PromptHash { get; } = TextHash.Of("read/2", Beginning("{text}").Text, Ending("{question}").Text, $"{MostText} {MostQuestion}");

    /// <summary>Hash of the model and the prompt, by which a gate knows whether it was fitted to these readings; empty where no model is at hand.</summary>
    /// <exception cref="Models.ModelUnavailableException">The model's files are missing or damaged.</exception>
    public string Identity => model() is { } relevance ? IdentityOf(relevance.Fingerprint) : "";

    /// <summary>The identity of a reader over a model.</summary>
    /// <param name="fingerprint">SHA-256 of the weights.</param>
    public static string IdentityOf(string fingerprint) => TextHash.Of(fingerprint, PromptHash);

    /// <summary>The two parts of what the model reads: how it begins, which all questions about a section share, and the rest.</summary>
    /// <param name="question">The question.</param>
    /// <param name="section">The passages of the section, in reading order, at least one.</param>
    internal static (Prompt Beginning, Prompt Ending) PromptOf(string question, IReadOnlyList<Passage> section) =>
        (Beginning(TextOf(section)), Ending(Cut(question, MostQuestion)));

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
        ParallelLoop.For(read.Length, SideBySide, i => read[i] = LogOddsOf(relevance, question, sections[i].Passages));
        var (best, worst) = (read.Max() ?? 0, read.Min() ?? 0);
        return [.. sections.Select((section, i) => (section.Score, Read: read.ElementAtOrDefault(i)))
            .Select(section => new SectionSupport(section.Score - ReadingWeight * (best - (section.Read ?? worst)), section.Read))];
    }

    /// <summary>Has questions read with sections, each section being read once for all its questions. Only what is kept in a cache is of use.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal void ReadAhead(IEnumerable<(string Question, IReadOnlyList<Passage> Section)> pairs)
    {
        if (model() is not { } relevance) return;
        var sections = pairs.GroupBy(pair => TextOf(pair.Section), StringComparer.Ordinal).ToArray();
        ParallelLoop.For(sections.Length, SideBySide, i =>
        {
            foreach (var (question, section) in sections[i]) LogOddsOf(relevance, question, section);
        });
    }

    // Four decimals: what a table of cases holds is what was ranked by.
    private static double? LogOddsOf(IRelevance relevance, string question, IReadOnlyList<Passage> section)
    {
        var (beginning, rest) = PromptOf(question, section);
        try
        {
            return Math.Round(relevance.LogOdds(beginning, rest), 4);
        }
        catch (ContextOverflowException)
        {
            return null;
        }
    }

    private static string TextOf(IReadOnlyList<Passage> section) =>
        Cut(section[0].Context + string.Join(' ', section.Select(passage => passage.Text)), MostText);

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
