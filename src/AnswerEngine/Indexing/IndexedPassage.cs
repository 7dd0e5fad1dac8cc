using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>A passage on its way into an index.</summary>
/// <param name="Hash">Names the text that was encoded: 32 hexadecimal digits, as <c>TextHash</c> gives them.</param>
/// <param name="Load">Gives the passage's vectors; called at most once for each writing.</param>
public sealed record IndexedPassage(string Hash, Func<TokenEmbeddings> Load)
{
    /// <summary>A passage whose vectors are at hand.</summary>
    public IndexedPassage(string hash, TokenEmbeddings vectors)
        : this(hash, () => vectors)
    {
    }
}
