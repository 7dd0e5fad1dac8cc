namespace AnswerEngine.Caching;

/// <summary>How the values of one kind lie in a <see cref="RecordFile"/>.</summary>
internal abstract class RecordForm<T>
    where T : class
{
    /// <summary>What a record begins with, by which the next sound one is found behind damage; 4 bytes.</summary>
    public abstract ReadOnlySpan<byte> Mark { get; }

    /// <summary>How many bytes at the beginning of a value say how long it is.</summary>
    public abstract int ShapeLength { get; }

    /// <summary>Length of a value in bytes, its shape with it; <see langword="null"/> for a shape that no value has.</summary>
    public abstract long? LengthOf(ReadOnlySpan<byte> shape);

    /// <summary>Length that a value has when it is written, in bytes, its shape with it.</summary>
    public abstract int LengthOf(T value);

    /// <summary>Reads a value; <see langword="null"/> where it is sound and not of use.</summary>
    public abstract T? Read(ReadOnlySpan<byte> bytes);

    /// <summary>Writes a value, its shape first.</summary>
    public abstract void Write(T value, Span<byte> bytes);
}
