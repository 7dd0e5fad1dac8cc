using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// Has a language model read a section and a question, and takes its hidden state for what it holds of the two. It is not asked to
/// write: what it would say is no better than chance, what it holds is not.
/// </summary>
/// <param name="model">Gives the model, the same at every call; <see langword="null"/> where none is at hand.</param>
/// <param name="probe">Weighs the state.</param>
public sealed class SectionReader(Func<IHiddenStates?> model, AnswerabilityProbe probe)
{
    // Longer texts are cut: a section of a page seldom is, and the question must be near what answers it.
    private const int MostText = 1600;
    private const int MostQuestion = 400;

    /// <summary>Changes whenever the prompt does.</summary>
    public static string PromptHash { get; } = TextHash.Of("read/1", PromptOf("{text}", "{question}").Text, $"{MostText} {MostQuestion}");

    /// <summary>The state of the model once it has read both.</summary>
    /// <param name="question">The question.</param>
    /// <param name="section">The passages of the section, in reading order, at least one.</param>
    /// <returns><c>[width of the model]</c>; <see langword="null"/> where there is no model, or it cannot hold both at once.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal float[]? StateOf(string question, IReadOnlyList<Passage> section)
    {
        if (model() is not { } states) return null;
        var text = section[0].Context + string.Join(' ', section.Select(passage => passage.Text));
        try
        {
            return states.StateOf(PromptOf(Cut(text, MostText), Cut(question, MostQuestion)));
        }
        catch (ContextOverflowException)
        {
            return null;
        }
    }

    /// <summary>The probe's score of a state, with six decimals; <see langword="null"/> where the probe is for another model or prompt.</summary>
    internal double? Score(float[]? state) => state is not null && IsFor(model()!) ? Math.Round(probe.Score(state), 6) : null;

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
