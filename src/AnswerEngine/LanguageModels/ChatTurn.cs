namespace AnswerEngine.LanguageModels;

/// <summary>One turn of a conversation.</summary>
/// <param name="Role">Who speaks, in the template's words: <c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Content">What is said; data, never markup: special tokens in it stay plain text.</param>
public readonly record struct ChatTurn(string Role, string Content)
{
    /// <summary>What the model is told before the conversation.</summary>
    public static ChatTurn System(string content) => new("system", content);

    /// <summary>What the user says.</summary>
    public static ChatTurn User(string content) => new("user", content);

    /// <summary>What the model said.</summary>
    public static ChatTurn Assistant(string content) => new("assistant", content);
}
