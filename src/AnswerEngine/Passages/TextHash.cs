using System.Security.Cryptography;

namespace AnswerEngine.Passages;

/// <summary>Names a text by its content, so that a change is seen without comparing the texts.</summary>
public static class TextHash
{
    /// <summary>
    /// The first 128 bits of SHA-256 over the parts in UTF-8, each preceded by its length so that no two lists of
    /// parts run together; 32 lower-case hexadecimal digits.
    /// </summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
