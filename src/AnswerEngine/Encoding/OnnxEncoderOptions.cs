namespace AnswerEngine.Encoding;

/// <summary>How the encoder is run.</summary>
public sealed record OnnxEncoderOptions
{
    /// <summary>
    /// Threads that share one text, 1 to 256. One is fastest for many texts, which run side by side instead.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// SHA-256 that the graph's file must have, hexadecimal; left out, only its presence is checked.
    /// </summary>
    public string? GraphSha256 { get; init; }

    /// <summary>Size in bytes that the graph's file must have; left out, it is not checked.</summary>
    public long? GraphSize { get; init; }
}
