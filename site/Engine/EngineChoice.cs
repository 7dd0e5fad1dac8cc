using AnswerEngine.Answers;
using AnswerEngine.Models;
using SiteGen.Content;

namespace Site.Engine;

/// <summary>What a site wants of the language model.</summary>
/// <param name="LanguageModel">Its name in the catalog.</param>
/// <param name="Selects">Whether it chooses the sentences of an answer.</param>
public sealed record EngineChoice(string LanguageModel, bool Selects)
{
    /// <summary>The model that comes with the program, which selects nothing.</summary>
    public static EngineChoice Default { get; } = new(ModelShelf.LanguageModelName, Selects: false);

    /// <summary>The model's name as pages show it; known without the catalog, since pages are built without it too.</summary>
    public string Title => LanguageModel == ModelShelf.LanguageModelName ? ModelShelf.LanguageModelTitle : LanguageModel;

    /// <summary>Changes whenever the way in which sentences are chosen does.</summary>
    public string Selection => Selects ? $"{QuestionAnswerer.Version} {SentenceChoice.PromptHash} {LanguageModel}" : QuestionAnswerer.Version;

    /// <summary>What a site's configuration says.</summary>
    public static EngineChoice Of(SiteConfig config) =>
        new(config.LanguageModel ?? ModelShelf.LanguageModelName, config.Selection == SentenceSelection.LanguageModel);

    /// <summary>Checks that the catalog has the model.</summary>
    /// <exception cref="BuildFailedException">It has not; the message lists those that it has.</exception>
    internal void Check(ModelCatalog catalog)
    {
        var known = catalog.Models.Where(model => model.Kind == ModelKind.LanguageModel).Select(model => model.Name).ToArray();
        if (known.Contains(LanguageModel)) return;
        throw new BuildFailedException([new Problem(
            $"content/{SiteConfig.FileName}",
            null,
            $"`language_model` is `{LanguageModel}`, and models/{ModelCatalog.FileName} has no language model of that name.",
            $"Choose one of {string.Join(", ", known.Select(name => $"`{name}`"))}, or add it to the catalog.")]);
    }
}
