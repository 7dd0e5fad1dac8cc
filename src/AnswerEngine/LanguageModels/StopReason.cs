namespace AnswerEngine.LanguageModels;

/// <summary>Why a generation ended.</summary>
public enum StopReason
{
    /// <summary>The model ended its turn, or the grammar left nothing else.</summary>
    EndOfTurn,

    /// <summary><see cref="GenerationOptions.MaxTokens"/> were generated.</summary>
    MaxTokens,

    /// <summary>A stop string appeared; it is not part of the text.</summary>
    StopString,
}
