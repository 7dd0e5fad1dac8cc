namespace AnswerEngine.LanguageModels;

/// <summary>What the embedded adapters were taught to be asked: whether a text states something, to be answered by "Yes" or "No" (models/section-reader, models/claim-reader).</summary>
/// <param name="Label">What is put to the text: a question, a claim.</param>
/// <param name="Stated">What the text would have to state.</param>
internal sealed record StatementPrompt(string Label, string Stated)
{
    /// <summary>Whether a section answers a question.</summary>
    public static StatementPrompt Question { get; } = new("Question", "the answer to the question");

    /// <summary>Whether a sentence states a claim.</summary>
    public static StatementPrompt Claim { get; } = new("Claim", "the claim");

    /// <summary>How much likelier a model finds "Yes" than "No": log-odds, to four decimals, so that what a table of cases holds is what was weighed.</summary>
    /// <param name="relevance">The model, under the adapter that was taught this prompt.</param>
    /// <param name="text">The text.</param>
    /// <param name="asked">What is put to it.</param>
    /// <returns><see langword="null"/> where the model cannot hold the prompt.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    public double? LogOdds(IRelevance relevance, string text, string asked)
    {
        try
        {
            return Math.Round(relevance.LogOdds(Beginning(text), Ending(asked)), 4);
        }
        catch (ContextOverflowException)
        {
            return null;
        }
    }

    /// <summary>The prompt up to what is put to the text, which is read once for all that is. What the text says cannot end the turn.</summary>
    public Prompt Beginning(string text) => new([new PromptPiece("<|im_start|>user\nText: ", IsLiteral: false), new PromptPiece($"{text}\n\n{Label}:", IsLiteral: true)]);

    /// <summary>The rest of the prompt. Nor can what is put to the text end the turn.</summary>
    public Prompt Ending(string asked) => new(
    [
        new PromptPiece($" {asked}\n\nDoes the text state {Stated}? Reply Yes or No.", IsLiteral: true),
        new PromptPiece("<|im_end|>\n<|im_start|>assistant\n", IsLiteral: false),
    ]);
}
