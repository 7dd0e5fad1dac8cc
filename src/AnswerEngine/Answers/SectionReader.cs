using System.Collections.Concurrent;
using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;
using Loops;

namespace AnswerEngine.Answers;

/// <summary>
/// Has a language model read a question with the sections that come near and say of each whether it answers: for their order and for the gate.
/// It begins with a few and reads on where none of these is found to answer, and one seems to speak of the matter.
/// </summary>
/// <remarks>
/// The log-odds of a word that stands for "relevant", from a language model that was taught to give it, are the pointwise ranking of Nogueira
/// et al. (Document ranking with a pretrained sequence-to-sequence model, 2020).
/// </remarks>
/// <param name="model">Gives the model, the same at every call; <see langword="null"/> where none is at hand.</param>
/// <param name="readsOn">Whether it reads on at all.</param>
public sealed class SectionReader(Func<IRelevance?> model, bool readsOn = true)
{
    /// <summary>Sections that are read of every question, the best by similarity.</summary>
    internal const int First = 6;

    /// <summary>Sections that are read at most.</summary>
    internal const int Most = 20;

    /// <summary>Log-odds from which a section is taken to answer, so that no further one is read.</summary>
    internal const double Convinced = 2;

    /// <summary>Log-odds below which the likeliest section shows that nothing here is about the matter, so that no further one is read (docs/decisions/0041).</summary>
    internal const double Hopeless = -6;

    // How many are read by the time that it is asked whether one of them answers (docs/decisions/0040).
    private static readonly int[] Stages = [First, 2 * First, Most];

    // What the log-odds weigh beside similarity: between .05 and .1 little depends on it (docs/decisions/0037).
    private const double ReadingWeight = 0.05;

    // Longer texts are cut: a section of a page seldom is, and the question must be near what answers it.
    private const int MostText = 1600;
    private const int MostQuestion = 400;

    // A text that is read at once with others takes a context of its own.
    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Changes whenever the prompt or what is read with it does.</summary>
    public static string PromptHash { get; } = TextHash.Of("read/6", StatementPrompt.Question.Beginning("{text}").Text, StatementPrompt.Question.Ending("{question}").Text, $"{MostText} {MostQuestion} {string.Join(' ', Stages)} {Convinced} {Hopeless}");

    /// <summary>Hash of the model and the prompt, by which a gate knows whether it was fitted to these readings; empty where no model is at hand.</summary>
    /// <exception cref="Models.ModelUnavailableException">The model's files are missing or damaged.</exception>
    public string Identity => model() is { } relevance ? IdentityOf(relevance.Fingerprint) : "";

    /// <summary>The identity of a reader over a model.</summary>
    /// <param name="fingerprint">SHA-256 of the weights.</param>
    public static string IdentityOf(string fingerprint) => TextHash.Of(fingerprint, PromptHash);

    /// <summary>What is read of a section: its titles and its passages, cut where they are long.</summary>
    /// <param name="section">The passages of the section, in reading order, at least one.</param>
    internal static string TextOf(IReadOnlyList<Passage> section) =>
        Cut(section[0].Context + string.Join(' ', section.Select(passage => passage.Text)), MostText);

    /// <summary>
    /// How well sections support a question: what they have by similarity, less what the model finds them less likely to answer it than the
    /// one that it finds likeliest. Those that are not read lose as much as the one that loses most, and so stay behind.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="sections">The passages of each section, in reading order, with its score by similarity, best first.</param>
    /// <param name="mayReadOn">Whether further sections may be read where none of the first is found to answer.</param>
    /// <returns><c>[sections]</c>; the scores by similarity where there is no model.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal SectionSupport[] Read(string question, IReadOnlyList<(IReadOnlyList<Passage> Passages, double Score)> sections, bool mayReadOn = true)
    {
        if (model() is not { } relevance) return [.. sections.Select(section => new SectionSupport(section.Score, null))];
        double?[] read = [];
        foreach (var stage in StagesOf(mayReadOn))
            if (ReadsOn(read.Max())) read = [.. read, .. ReadSideBySide(relevance, question, sections.Take(stage).Skip(read.Length))];
        var (best, worst) = (read.Max() ?? 0, read.Min() ?? 0);
        return [.. sections.Select((section, i) => (section.Score, Read: read.ElementAtOrDefault(i)))
            .Select(section => new SectionSupport(section.Score - ReadingWeight * (best - (section.Read ?? worst)), section.Read))];
    }

    /// <summary>
    /// Has questions read with their sections, each section being read once for all its questions. Only what is kept in a cache is of use.
    /// </summary>
    /// <param name="asked">Questions with what is read of each section, best first by similarity, and whether further ones may be read.</param>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal void ReadAhead(IReadOnlyList<(string Question, IReadOnlyList<string> Texts, bool MayReadOn)> asked)
    {
        if (model() is not { } relevance) return;
        var likeliest = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            var (from, to) = (stage == 0 ? 0 : Stages[stage - 1], Stages[stage]);
            var texts = asked.Where(pair => stage < StagesOf(pair.MayReadOn).Length && ReadsOn(likeliest.TryGetValue(pair.Question, out var read) ? read : null))
                .SelectMany(pair => pair.Texts.Take(to).Skip(from).Select(text => (Text: text, pair.Question)))
                .GroupBy(pair => pair.Text, pair => pair.Question, StringComparer.Ordinal).ToArray();
            ParallelLoop.For(texts.Length, SideBySide, i =>
            {
                foreach (var question in texts[i])
                    if (LogOddsOf(relevance, question, texts[i].Key) is { } read) likeliest.AddOrUpdate(question, read, (_, before) => Math.Max(before, read));
            });
        }
    }

    private int[] StagesOf(bool mayReadOn) => mayReadOn && readsOn ? Stages : Stages[..1];

    private static bool ReadsOn(double? likeliest) => likeliest is null or (>= Hopeless and < Convinced);

    private static double?[] ReadSideBySide(IRelevance relevance, string question, IEnumerable<(IReadOnlyList<Passage> Passages, double Score)> sections)
    {
        string[] texts = [.. sections.Select(section => TextOf(section.Passages))];
        var read = new double?[texts.Length];
        ParallelLoop.For(read.Length, SideBySide, i => read[i] = LogOddsOf(relevance, question, texts[i]));
        return read;
    }

    private static double? LogOddsOf(IRelevance relevance, string question, string text) => StatementPrompt.Question.LogOdds(relevance, text, Cut(question, MostQuestion));

    // Never between the halves of a surrogate pair.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
