using System.Security.Cryptography;

namespace AnswerEngine.Browser;

/// <summary>A file that a browser fetches once and keeps: its name carries a part of its SHA-256.</summary>
/// <param name="Name">Name, hash and extension: <c>rows.0123456789abcdef.bin</c>.</param>
/// <param name="Content">The bytes.</param>
public sealed record HashedFile(string Name, ReadOnlyMemory<byte> Content)
{
    // 64 bits: the hash finds damage and tells builds apart; it does not keep out whoever can write to the server.
    private const int HashBytes = 8;

    /// <summary>Names a content.</summary>
    /// <param name="stem">What the file is.</param>
    /// <param name="extension">Without the dot.</param>
    /// <param name="content">The bytes.</param>
    public static HashedFile Of(string stem, string extension, ReadOnlyMemory<byte> content) =>
        new($"{stem}.{Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, HashBytes))}.{extension}", content);

    /// <summary>Names a text, as UTF-8.</summary>
    public static HashedFile Of(string stem, string extension, string text) =>
        Of(stem, extension, System.Text.Encoding.UTF8.GetBytes(text));
}
