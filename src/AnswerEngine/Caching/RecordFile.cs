using System.Security.Cryptography;
using Files;

namespace AnswerEngine.Caching;

/// <summary>A cache's file: one self-contained record after another, so that damage to one leaves the others readable.</summary>
/// <remarks>
/// Record: the form's mark; 32 bytes of key; the value; SHA-256 of all that. The reader looks for the next mark after
/// whatever does not check.
/// </remarks>
internal static class RecordFile
{
    private const int MarkLength = 4;
    private const int KeyLength = 32;
    private const int HeadLength = MarkLength + KeyLength;

    /// <summary>What could be read: values by key in the order of the file, and how many damaged stretches were passed over.</summary>
    public sealed record Content<T>(OrderedDictionary<string, T> Entries, int Ignored);

    /// <summary>Bytes that a value takes in the file.</summary>
    public static int LengthOf<T>(T value, RecordForm<T> form)
        where T : class => HeadLength + form.LengthOf(value) + SHA256.HashSizeInBytes;

    /// <summary>Reads what can be trusted of a file; nothing of one that is absent or cannot be opened.</summary>
    public static Content<T> Read<T>(string path, RecordForm<T> form)
        where T : class
    {
        var entries = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        var ignored = 0;
        ReadOnlySpan<byte> rest = Bytes(path);
        while (!rest.IsEmpty)
        {
            if (Record(rest, form) is { } length)
            {
                if (form.Read(rest[HeadLength..(length - SHA256.HashSizeInBytes)]) is { } value)
                {
                    entries[Convert.ToHexStringLower(rest.Slice(MarkLength, KeyLength))] = value;
                }

                rest = rest[length..];
                continue;
            }

            ignored++;
            var next = rest[1..].IndexOf(form.Mark);
            rest = next < 0 ? [] : rest[(1 + next)..];
        }

        return new(entries, ignored);
    }

    /// <summary>Writes values in the order given, as a <see cref="WholeFile"/>.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write<T>(string path, RecordForm<T> form, IEnumerable<KeyValuePair<string, T>> entries)
        where T : class => WholeFile.Write(path, file =>
        {
            foreach (var (key, value) in entries)
            {
                file.Write(Bytes(key, value, form));
            }
        });

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache saves time only: without it everything is computed again.
            return [];
        }
    }

    // Length of the sound record that the bytes begin with; null where they begin with none.
    private static int? Record<T>(ReadOnlySpan<byte> bytes, RecordForm<T> form)
        where T : class
    {
        if (bytes.Length < HeadLength + form.ShapeLength + SHA256.HashSizeInBytes || !bytes.StartsWith(form.Mark))
        {
            return null;
        }

        var end = HeadLength + form.LengthOf(bytes.Slice(HeadLength, form.ShapeLength));
        if (end is not { } length || length < HeadLength || length > bytes.Length - SHA256.HashSizeInBytes)
        {
            return null;
        }

        var sum = bytes.Slice((int)length, SHA256.HashSizeInBytes);
        return SHA256.HashData(bytes[..(int)length]).AsSpan().SequenceEqual(sum)
            ? (int)length + SHA256.HashSizeInBytes
            : null;
    }

    private static byte[] Bytes<T>(string key, T value, RecordForm<T> form)
        where T : class
    {
        var bytes = new byte[LengthOf(value, form)];
        var length = bytes.Length - SHA256.HashSizeInBytes;
        form.Mark.CopyTo(bytes);
        Convert.FromHexString(key).CopyTo(bytes, MarkLength);
        form.Write(value, bytes.AsSpan(HeadLength, length - HeadLength));
        SHA256.HashData(bytes.AsSpan(0, length)).CopyTo(bytes, length);
        return bytes;
    }
}
