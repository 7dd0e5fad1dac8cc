using System.Numerics.Tensors;

namespace AnswerEngine.Indexing;

/// <summary>Vectors kept in memory as float16.</summary>
/// <param name="data">Row-major <c>[count, dim]</c>.</param>
/// <param name="count">Number of vectors.</param>
/// <param name="dimension">Length of a vector.</param>
internal sealed class HalfVectors(Half[] data, int count, int dimension) : IVectors
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public int Dimension => dimension;

    /// <inheritdoc/>
    public void Read(int first, Span<float> target) =>
        TensorPrimitives.ConvertToSingle(data.AsSpan(first * dimension, target.Length), target);
}
