namespace AnswerEngine.LanguageModels.Templates;

/// <summary>The texts of a vocabulary's special tokens.</summary>
/// <param name="Bos">Beginning of sequence; empty where there is none.</param>
/// <param name="Eos">End of sequence; empty where there is none.</param>
/// <param name="Control">Every token that text from content must not become.</param>
public sealed record SpecialTokens(string Bos, string Eos, IReadOnlyList<string> Control);
