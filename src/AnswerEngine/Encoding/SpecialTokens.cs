namespace AnswerEngine.Encoding;

/// <summary>What a tokenizer does where the text itself spells a special token, such as <c>[SEP]</c>.</summary>
public enum SpecialTokens
{
    /// <summary>Reads it as ordinary text: what an author or a visitor writes is data, never a signal to the model.</summary>
    AsText,

    /// <summary>Turns it into the special token, as the reference tokenizers do by default.</summary>
    Recognized,
}
