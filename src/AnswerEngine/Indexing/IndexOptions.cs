namespace AnswerEngine.Indexing;

/// <summary>How an index is made.</summary>
public sealed record IndexOptions
{
    /// <summary>The least memory that an index can be made in: 64 MiB.</summary>
    public const long LeastMemory = 64L << 20;

    /// <summary>How the file keeps vectors.</summary>
    public VectorPrecision Precision { get; init; } = VectorPrecision.FourBits;

    /// <summary>How vectors are kept until they are in the file.</summary>
    public WorkingPrecision Working { get; init; } = WorkingPrecision.Full;

    /// <summary>Bytes that sample, centroids and buffers may take together, at least <see cref="LeastMemory"/>.</summary>
    public long Memory { get; init; } = 512L << 20;

    /// <summary>Tokens encoded at the same time, at least 1; the file does not depend on it.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Where k-means begins: equal seeds and vectors give equal files.</summary>
    public int Seed { get; init; } = 20261124;

    /// <summary>SHA-256 of the encoder, 64 hexadecimal digits; empty where unknown.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Folder for vectors on their way into the index; the system's folder for temporary files where left out.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>Finds what is out of range, all faults in one message.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal void Validate()
    {
        List<string> faults = [];
        if (!Enum.IsDefined(Precision)) faults.Add($"Precision {(int)Precision} is not one of 1, 2, 4, 8, 16, 32.");
        if (!Enum.IsDefined(Working)) faults.Add($"Working {(int)Working} is not a working precision.");
        if (Memory < LeastMemory) faults.Add($"Memory of {Memory} bytes is below {LeastMemory}.");
        if (Parallelism < 1) faults.Add($"Parallelism {Parallelism} is below 1.");
        if (Fingerprint.Length is not (0 or 64) || !Fingerprint.All(char.IsAsciiHexDigit)) faults.Add("Fingerprint is not 64 hexadecimal digits.");
        if (faults.Count > 0) throw new ArgumentException(string.Join(' ', faults));
    }
}
