namespace AnswerEngine.Indexing;

/// <summary>Vectors that are read a stretch at a time, wherever and however they are kept.</summary>
internal interface IVectors
{
    /// <summary>Number of vectors.</summary>
    int Count { get; }

    /// <summary>Length of a vector.</summary>
    int Dimension { get; }

    /// <summary>Copies vectors out as float32.</summary>
    /// <param name="first">The first vector.</param>
    /// <param name="target">Receives <c>[n, dim]</c>.</param>
    void Read(int first, Span<float> target);
}
