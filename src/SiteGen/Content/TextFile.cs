using System.Buffers;
using System.Text.Unicode;

namespace SiteGen.Content;

/// <summary>Reads a file as strict UTF-8.</summary>
internal static class TextFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without a byte order mark.</summary>
    /// <param name="rootedPath">How problems name the file.</param>
    /// <returns><see langword="null"/> where it cannot be read or decoded, which is added to the problems.</returns>
    public static string? Read(string filePath, string rootedPath, ICollection<Problem> problems)
    {
        try
        {
            return Decode(File.ReadAllBytes(filePath), rootedPath, problems);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(
                rootedPath,
                null,
                "The file cannot be read.",
                "Check that it exists, and that you are allowed to read it."));
            return null;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string rootedPath, ICollection<Problem> problems)
    {
        var mark = bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(
                bytes[mark..], characters, out var read, out var written, replaceInvalidSequences: false);
            if (status == OperationStatus.Done)
                return new string(characters, 0, written);

            var line = bytes[..(mark + read)].Count((byte)'\n') + 1;
            problems.Add(new Problem(
                rootedPath,
                line,
                $"The file is not UTF-8: byte {mark + read} does not begin a character.",
                "Save the file as UTF-8."));
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
