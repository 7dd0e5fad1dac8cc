namespace AnswerEngine.Encoding;

/// <summary>Turns passages, and questions, into token vectors.</summary>
public interface IEncoder : IQueryEncoder
{
    /// <summary>
    /// SHA-256 over the model's files, lower-case hexadecimal: vectors of equal fingerprint can be compared and kept.
    /// </summary>
    string Fingerprint { get; }

    /// <summary>Encodes a text as a passage; what exceeds the model's longest passage is left out.</summary>
    TokenEmbeddings Encode(string text);

    /// <summary>Encodes texts as passages; results stand in the order of the texts and equal those of one at a time.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="parallelism">Texts encoded at the same time, at least 1.</param>
    /// <param name="progress">Told the number of texts done, after each.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    IReadOnlyList<TokenEmbeddings> EncodeAll(
        IReadOnlyList<string> texts,
        int parallelism = 1,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default);
}
