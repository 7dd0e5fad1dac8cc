namespace AnswerEngine.Encoding;

/// <summary>Turns a question into token vectors that can be compared with those of passages.</summary>
public interface IQueryEncoder
{
    /// <summary>Length of a vector.</summary>
    int Dimension { get; }

    /// <summary>Encodes a text as a query; empty text gives at most the model's own start and end tokens.</summary>
    TokenEmbeddings EncodeQuery(string text);
}
