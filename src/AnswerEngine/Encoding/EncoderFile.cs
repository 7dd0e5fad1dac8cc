using System.Security.Cryptography;

namespace AnswerEngine.Encoding;

/// <summary>Reads a model's files, so that every fault of theirs is met in managed code and named.</summary>
internal static class EncoderFile
{
    private const string Remedy = "Restore the model's folder from its source.";

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidEncoderException">It is missing, empty or cannot be read.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        RequireExisting(path);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidEncoderException(path, $"cannot be read ({e.Message}).", "Check its permissions.", e);
        }
    }

    /// <summary>Checks that the file is there and holds something.</summary>
    /// <exception cref="InvalidEncoderException">It is not.</exception>
    public static void RequireExisting(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidEncoderException(path, "is missing.", Remedy);
        }

        if (new FileInfo(path).Length == 0)
        {
            throw new InvalidEncoderException(path, "is empty.", Remedy);
        }
    }

    /// <summary>Checks a file's size and checksum where they are known; native code is handed nothing that fails.</summary>
    /// <exception cref="InvalidEncoderException">One of them differs.</exception>
    public static void RequireContent(string path, long? size, string? sha256)
    {
        var actual = new FileInfo(path).Length;
        if (size is { } expected && actual != expected)
        {
            throw new InvalidEncoderException(path, $"has {actual} bytes rather than {expected}.", Remedy);
        }

        if (sha256 is not null
            && !sha256.Equals(Convert.ToHexString(SHA256.HashData(ReadAllBytes(path))), StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidEncoderException(path, $"does not have the SHA-256 {sha256}.", Remedy);
        }
    }

    /// <summary>SHA-256 over the names and contents of files, in the order given; lower-case hexadecimal.</summary>
    public static string Hash(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
