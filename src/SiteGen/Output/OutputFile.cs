using System.Security.Cryptography;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>One file to be written.</summary>
/// <param name="Path">Where, below the output folder.</param>
/// <param name="Parts">The bytes, in pieces that other files may share: the texts for language models are made of the twins.</param>
public sealed record OutputFile(OutputPath Path, IReadOnlyList<HeldBytes> Parts)
{
    /// <summary>The bytes in one piece.</summary>
    public ReadOnlyMemory<byte> Content => Parts.Count == 1 ? Parts[0].ToMemory() : Joined();

    /// <summary>How many bytes.</summary>
    public long Length => Parts.Sum(part => (long)part.Length);

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits.</summary>
    public string Hash()
    {
        if (Parts.Count == 1)
        {
            using var bytes = Parts[0].Borrow();
            return Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Parts)
        {
            using var bytes = part.Borrow();
            hash.AppendData(bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private byte[] Joined()
    {
        var joined = new byte[Length];
        var at = 0;
        foreach (var part in Parts)
        {
            using var bytes = part.Borrow();
            bytes.Span.CopyTo(joined.AsSpan(at));
            at += part.Length;
        }

        return joined;
    }
}
