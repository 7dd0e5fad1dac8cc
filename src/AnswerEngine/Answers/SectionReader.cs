using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;
using Loops;

namespace AnswerEngine.Answers;

/// <summary>
/// Has a language model read a section and a question, and takes its hidden state for what it holds of the two, and the likelihood of
/// the question behind the section for how well the one goes with the other. It is not asked to write: what it would say is no better
/// than chance, what it holds is not.
/// </summary>
/// <remarks>
/// That a passage is the better the likelier it makes the question is the query likelihood of Ponte and Croft (1998), with a language model
/// that was trained on other text as Sachan et al. (2022) have it.
/// </remarks>
/// <param name="model">Gives the model, the same at every call; <see langword="null"/> where none is at hand.</param>
/// <param name="probe">Weighs the state.</param>
/// <param name="likelihood">
/// Gives the model that tells likelihoods, the same at every call; <see langword="null"/>, or left out, where none is at hand.
/// </param>
public sealed class SectionReader(Func<IHiddenStates?> model, AnswerabilityProbe probe, Func<ILikelihood?>? likelihood = null)
{
    /// <summary>Sections whose likelihoods are compared, the best by similarity: as many as hold nearly all that ten would.</summary>
    internal const int Compared = 6;

    // What a natural logarithm of likelihood, in the mean of the question's tokens, weighs beside similarity: between .25 and .7 little
    // depends on it (docs/decisions/0036).
    private const double LikelihoodWeight = 0.35;

    // Longer texts are cut: a section of a page seldom is, and the question must be near what answers it.
    private const int MostText = 1600;
    private const int MostQuestion = 400;

    // A text that is read at once with others takes a context of its own.
    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Changes whenever the prompt for states does.</summary>
    public static string PromptHash { get; } = TextHash.Of("read/1", PromptOf("{text}", "{question}").Text, $"{MostText} {MostQuestion}");

    /// <summary>The state of the model once it has read both.</summary>
    /// <param name="question">The question.</param>
    /// <param name="section">The passages of the section, in reading order, at least one.</param>
    /// <returns><c>[width of the model]</c>; <see langword="null"/> where there is no model, or it cannot hold both at once.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal float[]? StateOf(string question, IReadOnlyList<Passage> section)
    {
        if (model() is not { } states) return null;
        try
        {
            return states.StateOf(PromptOf(TextOf(section), Cut(question, MostQuestion)));
        }
        catch (ContextOverflowException)
        {
            return null;
        }
    }

    /// <summary>The probe's score of a state, with six decimals; <see langword="null"/> where the probe is for another model or prompt.</summary>
    internal double? Score(float[]? state) => state is not null && IsFor(model()!) ? Math.Round(probe.Score(state), 6) : null;

    /// <summary>
    /// How well sections support a question: what they have by similarity, less what the question is less likely behind them than behind
    /// the one that makes it likeliest. Those that are not compared lose as much as the one that loses most, and so stay behind.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="sections">The passages of each section, in reading order, with its score by similarity, best first.</param>
    /// <returns><c>[sections]</c>; the scores by similarity where there is no model.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal double[] Support(string question, IReadOnlyList<(IReadOnlyList<Passage> Passages, double Score)> sections)
    {
        if (likelihood?.Invoke() is not { } likelihoods) return [.. sections.Select(section => section.Score)];
        var compared = new double?[Math.Min(Compared, sections.Count)];
        ParallelLoop.For(compared.Length, SideBySide, i => compared[i] = LikelihoodOf(likelihoods, question, sections[i].Passages));
        var (best, worst) = (compared.Max() ?? 0, compared.Min() ?? 0);
        return [.. sections.Select((section, i) => section.Score - LikelihoodWeight * (best - (compared.ElementAtOrDefault(i) ?? worst)))];
    }

    /// <summary>Has the likelihoods of questions behind sections computed, each section being read once for all its questions.</summary>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal void ReadAhead(IEnumerable<(string Question, IReadOnlyList<Passage> Section)> pairs)
    {
        if (likelihood?.Invoke() is not { } likelihoods) return;
        var sections = pairs.GroupBy(pair => TextOf(pair.Section), StringComparer.Ordinal).ToArray();
        ParallelLoop.For(sections.Length, SideBySide, i =>
        {
            foreach (var (question, section) in sections[i]) LikelihoodOf(likelihoods, question, section);
        });
    }

    private static double? LikelihoodOf(ILikelihood likelihoods, string question, IReadOnlyList<Passage> section)
    {
        var before = new Prompt([new PromptPiece($"Passage: {TextOf(section)}\n\nQuestion about this passage:", IsLiteral: true)]);
        try
        {
            return Math.Round(likelihoods.MeanLogProbability(before, " " + Cut(question, MostQuestion)), 4);
        }
        catch (ContextOverflowException)
        {
            return null;
        }
    }

    private static string TextOf(IReadOnlyList<Passage> section) =>
        Cut(section[0].Context + string.Join(' ', section.Select(passage => passage.Text)), MostText);

    // The text stands first: questions about one section share what was read of it. Neither can end the turn.
    private static Prompt PromptOf(string text, string question) => new(
    [
        new PromptPiece("<|im_start|>user\nText: ", IsLiteral: false),
        new PromptPiece($"{text}\n\nQuestion: {question}\n\nDoes the text state the answer to the question? Reply Yes or No.", IsLiteral: true),
        new PromptPiece("<|im_end|>\n<|im_start|>assistant\n", IsLiteral: false),
    ]);

    private bool IsFor(IHiddenStates states) =>
        probe.Model == states.Fingerprint && probe.Layer == states.Layer && probe.Prompt == PromptHash;

    // Never between the halves of a surrogate pair.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
