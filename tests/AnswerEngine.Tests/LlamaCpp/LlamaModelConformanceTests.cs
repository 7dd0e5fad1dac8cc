using AnswerEngine.LanguageModels;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

[Collection(EmbeddedLanguageModelTests.Name)]
public sealed class LlamaModelConformanceTests(EmbeddedLanguageModel embedded) : LanguageModelConformance
{
    protected override ILanguageModel Model => embedded.Model;

    protected override string ControlToken => "<|im_end|>";
}
