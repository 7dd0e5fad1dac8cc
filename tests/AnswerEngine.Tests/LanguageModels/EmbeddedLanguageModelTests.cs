namespace AnswerEngine.Tests.LanguageModels;

/// <summary>The tests that share the one opened model: they run one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class EmbeddedLanguageModelTests : ICollectionFixture<EmbeddedLanguageModel>
{
    public const string Name = "Embedded language model";
}
