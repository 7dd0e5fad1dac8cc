using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using AnswerEngine.Encoding;
using AnswerEngine.Passages;
using Microsoft.Win32.SafeHandles;

namespace Bench.Indexing;

/// <summary>
/// Vectors of many passages in a file that grows: they are computed once, read back one passage at a time, and an interrupted
/// run goes on where it stopped. f16, so that 50,000 passages take less than a gigabyte.
/// </summary>
/// <remarks>
/// Entry, little-endian: <c>hash16</c> of the text, u32 tokens, <c>f16[tokens, dim]</c>. Whatever is cut short at the end is
/// written again.
/// </remarks>
internal sealed class VectorFile : IDisposable
{
    private const int HashBytes = 16;
    private const int HeaderBytes = HashBytes + sizeof(uint);

    private readonly SafeFileHandle handle;
    private readonly int dimension;
    private readonly Dictionary<string, (long Offset, int Tokens)> places = new(StringComparer.Ordinal);
    private readonly List<(long Offset, int Tokens)> entries = [];
    private long end;

    private VectorFile(SafeFileHandle handle, int dimension) => (this.handle, this.dimension) = (handle, dimension);

    /// <summary>The file of an encoder in a folder.</summary>
    public static string PathIn(string folder, IEncoder encoder) => Path.Combine(folder, encoder.Fingerprint + ".f16");

    /// <summary>Opens the file, or begins it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimension">Length of a vector.</param>
    public static VectorFile Open(string path, int dimension)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var file = new VectorFile(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite), dimension);
        file.FindEntries();
        return file;
    }

    /// <summary>Number of entries.</summary>
    public int Count => entries.Count;

    /// <summary>Whether the vectors of a text are there.</summary>
    public bool Holds(string text) => places.ContainsKey(TextHash.Of(text));

    /// <summary>Appends the vectors of a text.</summary>
    public void Append(string text, TokenEmbeddings vectors)
    {
        var hash = TextHash.Of(text);
        var entry = new byte[HeaderBytes + (vectors.Count * dimension * sizeof(ushort))];
        Convert.FromHexString(hash).CopyTo(entry.AsSpan());
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(HashBytes), vectors.Count);
        TensorPrimitives.ConvertToHalf(vectors.Data.Span, MemoryMarshal.Cast<byte, Half>(entry.AsSpan(HeaderBytes)));
        RandomAccess.Write(handle, entry, end);
        Place(hash, vectors.Count, end + entry.Length);
    }

    /// <summary>Reads the vectors of a text that is there. They stand without token ids and offsets.</summary>
    public TokenEmbeddings Load(string text) => Load(places[TextHash.Of(text)]);

    /// <summary>Reads the vectors of an entry.</summary>
    public TokenEmbeddings Load(int entry) => Load(entries[entry]);

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private TokenEmbeddings Load((long Offset, int Tokens) place)
    {
        var (offset, tokens) = place;
        var halves = new Half[tokens * dimension];
        var bytes = MemoryMarshal.AsBytes(halves.AsSpan());
        if (RandomAccess.Read(handle, bytes, offset) != bytes.Length) throw new IOException("The file of vectors was cut short while it was read.");
        var data = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, data);
        return new TokenEmbeddings([.. new int[tokens]], [.. new TokenOffset[tokens]], dimension, data);
    }

    private void FindEntries()
    {
        var header = new byte[HeaderBytes];
        var length = RandomAccess.GetLength(handle);
        while (end + HeaderBytes <= length && RandomAccess.Read(handle, header, end) == HeaderBytes)
        {
            var tokens = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(HashBytes));
            var next = end + HeaderBytes + ((long)tokens * dimension * sizeof(ushort));
            if (tokens < 0 || next > length) break;
            Place(Convert.ToHexStringLower(header.AsSpan(0, HashBytes)), tokens, next);
        }
    }

    private void Place(string hash, int tokens, long next)
    {
        entries.Add((end + HeaderBytes, tokens));
        places[hash] = entries[^1];
        end = next;
    }
}
