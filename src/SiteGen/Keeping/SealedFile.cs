using System.Buffers.Binary;
using Files;

namespace SiteGen.Keeping;

/// <summary>
/// A file that one build leaves for the next: a line of text that tells its form, the fields, and the <see cref="Checksum"/> of all
/// that. It may be deleted at any time, and is not believed where it was cut off or altered.
/// </summary>
public sealed class SealedFile : IDisposable
{
    private const int Buffer = 1 << 14;

    private readonly MappedFile _bytes;

    private SealedFile(MappedFile bytes, KeptReader fields) => (_bytes, Fields) = (bytes, fields);

    /// <summary>The fields, to be read where they stand in the file; until it is closed.</summary>
    public KeptReader Fields { get; }

    /// <summary>Opens a file for its fields.</summary>
    /// <param name="file">The file; may be missing.</param>
    /// <param name="form">The line that it must begin with.</param>
    /// <returns><see langword="null"/> where there is no whole file of that form.</returns>
    public static SealedFile? Open(string? file, string form)
    {
        if (!File.Exists(file)) return null;
        using var handle = File.OpenHandle(file, share: FileShare.Read | FileShare.Delete);
        if (MappedFile.Open(handle) is not { } bytes) return null;
        if (IsWhole(bytes.Memory.Span))
        {
            var fields = new KeptReader(bytes.Memory[..^sizeof(uint)]);
            if (fields.ReadString() == form) return new SealedFile(bytes, fields);
        }

        ((IDisposable)bytes).Dispose();
        return null;
    }

    /// <summary>Writes a file beside its place and renames it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="form">The line that it begins with.</param>
    /// <param name="fields">Writes the fields.</param>
    /// <param name="replaced">The same file, open until the fields are written: some may be copied from there.</param>
    public static void Write(string file, string form, Action<BinaryWriter> fields, SealedFile? replaced = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        WholeFile.Write(file, stream =>
        {
            using var written = new SummedStream(new BufferedStream(stream, Buffer));
            using var writer = new BinaryWriter(written);
            writer.Write(form);
            fields(writer);
            writer.Write(written.Checksum);
            replaced?.Dispose();
        });
    }

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_bytes).Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> bytes) =>
        bytes.Length > sizeof(uint) && Checksum.Of(bytes[..^sizeof(uint)]) == BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]);
}
