namespace AnswerEngine.Encoding;

/// <summary>Cuts a text into the tokens of a model's vocabulary.</summary>
public interface ITokenizer
{
    /// <summary>Tokenizes a text, the model's own start and end tokens included.</summary>
    /// <param name="text">Any text; lone surrogates are dropped.</param>
    /// <param name="maxTokens">Longest sequence to return, at least 2; the end token survives truncation.</param>
    /// <param name="specialTokens">What to do where the text spells a special token.</param>
    TokenSequence Tokenize(
        string text, int maxTokens = int.MaxValue, SpecialTokens specialTokens = SpecialTokens.AsText);

    /// <summary>Id of the vocabulary entry that is written exactly so; null where there is none.</summary>
    int? FindId(string token);
}
