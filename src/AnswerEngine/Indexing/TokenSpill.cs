using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using AnswerEngine.Encoding;
using Microsoft.Win32.SafeHandles;

namespace AnswerEngine.Indexing;

/// <summary>Token vectors in a temporary file, so that a collection larger than memory can be gone through twice.</summary>
internal sealed class TokenSpill : IDisposable
{
    private readonly FileStream file;
    private readonly WorkingPrecision precision;
    private readonly List<ushort> lengths = [];
    private readonly List<byte[]> hashes = [];

    private TokenSpill(FileStream file, WorkingPrecision precision) => (this.file, this.precision) = (file, precision);

    /// <summary>Number of tokens.</summary>
    public long Count { get; private set; }

    /// <summary>Length of a vector; 0 where no passage came.</summary>
    public int Dimension { get; private set; }

    /// <summary>Tokens of each passage.</summary>
    public ushort[] Lengths => [.. lengths];

    /// <summary>What names the text of each passage, 16 bytes each.</summary>
    public byte[] Hashes => [.. hashes.SelectMany(hash => hash)];

    /// <summary>Bytes of a vector in the file and in a sample.</summary>
    public int BytesOfVector => Dimension * (precision == WorkingPrecision.Half ? 2 : 4);

    /// <summary>Writes all passages' vectors to a file that is gone when this is disposed of.</summary>
    /// <exception cref="ArgumentException">Dimensions differ, a vector is not made of finite numbers, a hash is not 32
    /// hexadecimal digits, or a passage has more than 65,535 tokens.</exception>
    public static TokenSpill Of(IEnumerable<IndexedPassage> passages, WorkingPrecision precision, string? folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder ?? Path.GetTempPath(), $"vectors-{Guid.NewGuid():N}.tmp");
        var spill = new TokenSpill(new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose), precision);
        try
        {
            foreach (var passage in passages)
            {
                cancellation.ThrowIfCancellationRequested();
                spill.Add(passage);
            }

            spill.file.Flush();
            return spill;
        }
        catch
        {
            spill.Dispose();
            throw;
        }
    }

    /// <summary>Reads consecutive vectors; may be called from several threads at once.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="target">Receives <c>[n, dim]</c>.</param>
    public void Read(long first, Span<float> target)
    {
        if (precision == WorkingPrecision.Full)
        {
            ReadExactly(file.SafeFileHandle, MemoryMarshal.AsBytes(target), first * BytesOfVector);
            return;
        }

        var raw = new Half[target.Length];
        ReadExactly(file.SafeFileHandle, MemoryMarshal.AsBytes(raw.AsSpan()), first * BytesOfVector);
        TensorPrimitives.ConvertToSingle(raw, target);
    }

    /// <summary>Vectors evenly spaced over all tokens, kept in memory as the file keeps them.</summary>
    /// <param name="count">How many, at most <see cref="Count"/>.</param>
    public IVectors Sample(int count)
    {
        var vector = new float[Dimension];
        if (precision == WorkingPrecision.Full)
        {
            var rows = new float[count * Dimension];
            for (var i = 0; i < count; i++) Read(Count * i / count, rows.AsSpan(i * Dimension, Dimension));
            return new FloatVectors(rows, count, Dimension);
        }

        var half = new Half[count * Dimension];
        for (var i = 0; i < count; i++)
        {
            Read(Count * i / count, vector);
            TensorPrimitives.ConvertToHalf(vector, half.AsSpan(i * Dimension, Dimension));
        }

        return new HalfVectors(half, count, Dimension);
    }

    /// <summary>Deletes the file.</summary>
    public void Dispose() => file.Dispose();

    private void Add(IndexedPassage passage)
    {
        var vectors = passage.Load();
        Require(lengths.Count == 0 || vectors.Dimension == Dimension, $"Passage {lengths.Count} has vectors of dimension {vectors.Dimension}, those before it of {Dimension}.");
        Require(vectors.Count <= ushort.MaxValue, $"Passage {lengths.Count} has {vectors.Count} tokens; an index keeps at most {ushort.MaxValue} of one. Cut it into shorter ones.");
        Require(passage.Hash.Length == 2 * IndexLayout.HashLength && passage.Hash.All(char.IsAsciiHexDigit), $"Passage {lengths.Count} is named “{passage.Hash}”, which is not 32 hexadecimal digits.");
        Require(float.IsFinite(TensorPrimitives.SumOfMagnitudes(vectors.Data.Span)), $"Passage {lengths.Count} has a vector that is not made of finite numbers.");
        Dimension = vectors.Dimension;
        lengths.Add((ushort)vectors.Count);
        hashes.Add(Convert.FromHexString(passage.Hash));
        Count += vectors.Count;
        Write(vectors);
    }

    private void Write(TokenEmbeddings vectors)
    {
        var data = vectors.Data.Span;
        if (precision == WorkingPrecision.Full)
        {
            file.Write(MemoryMarshal.AsBytes(data));
            return;
        }

        var half = new Half[data.Length];
        TensorPrimitives.ConvertToHalf(data, half);
        file.Write(MemoryMarshal.AsBytes(half.AsSpan()));
    }

    private static void Require(bool holds, string fault)
    {
        if (!holds) throw new ArgumentException(fault);
    }

    private static void ReadExactly(SafeFileHandle handle, Span<byte> target, long offset)
    {
        while (!target.IsEmpty)
        {
            var read = RandomAccess.Read(handle, target, offset);
            if (read == 0) throw new EndOfStreamException("The temporary file of vectors was cut short.");
            target = target[read..];
            offset += read;
        }
    }
}
