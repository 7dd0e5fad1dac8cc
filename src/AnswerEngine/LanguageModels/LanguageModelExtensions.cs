namespace AnswerEngine.LanguageModels;

/// <summary>Shorter ways to call a language model.</summary>
public static class LanguageModelExtensions
{
    /// <summary>Continues the prompt without watching the text arrive.</summary>
    /// <inheritdoc cref="ILanguageModel.Generate"/>
    public static Generation Generate(
        this ILanguageModel model,
        Prompt prompt,
        GenerationOptions options,
        CancellationToken cancellationToken = default) =>
        model.Generate(prompt, options, static _ => { }, cancellationToken);
}
