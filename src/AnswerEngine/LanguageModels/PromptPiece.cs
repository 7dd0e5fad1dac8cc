namespace AnswerEngine.LanguageModels;

/// <summary>A piece of a prompt.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsLiteral">Whether special tokens in it are plain text.</param>
public readonly record struct PromptPiece(string Text, bool IsLiteral);
