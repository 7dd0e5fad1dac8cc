using System.Security.Cryptography;

namespace AnswerEngine.Models;

/// <summary>One file of a model, as the catalog describes it.</summary>
public sealed record ModelFile
{
    /// <summary>Path below the model's folder, with forward slashes.</summary>
    public string Path { get; init; } = "";

    /// <summary>Where the file can be fetched from, over HTTPS; empty where it cannot.</summary>
    public string Url { get; init; } = "";

    /// <summary>Exact size in bytes, above 0.</summary>
    public long Bytes { get; init; }

    /// <summary>SHA-256 of the content: 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Checks that the file exists and has this size and hash.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="hashes">Hashes known from earlier runs; <see langword="null"/> to read the file every time.</param>
    /// <exception cref="ModelUnavailableException">The file is missing, truncated or corrupt.</exception>
    public void Verify(string folder, HashCache? hashes = null)
    {
        if (FindFault(folder, $"{System.IO.Path.GetFileName(folder)}/{Path}", hashes) is { } fault)
        {
            throw new ModelUnavailableException(fault);
        }
    }

    internal ModelFault? FindFault(string folder, string shownAs, HashCache? hashes)
    {
        return FaultOf(new FileInfo(System.IO.Path.Combine(folder, Path)), hashes) is var (kind, message) ? new(shownAs, kind, message, Remedy) : null;
    }

    /// <summary>What is wrong with a file that is to be this one; <see langword="null"/> for nothing.</summary>
    internal (ModelFaultKind Kind, string Message)? FaultOf(FileInfo file, HashCache? hashes)
    {
        if (!file.Exists) return (ModelFaultKind.Missing, "The file is missing.");
        if (file.Length != Bytes) return (ModelFaultKind.WrongSize, SizeMessage(file.Length));
        var found = hashes?.Hash(file) ?? HashOf(file);
        return found == Sha256 ? null : (ModelFaultKind.Corrupt, HashMessage(found));
    }

    internal static string HashOf(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private string Remedy => Url.Length > 0
        ? "Fetch the model with `models pull`."
        : "Bring back the file that models.yml lists (for a model of the repository: `git checkout -- models`).";

    private string SizeMessage(long found) => found < Bytes
        ? $"The file is truncated: it has {found} bytes of {Bytes}."
        : $"The file is too long: it has {found} bytes instead of {Bytes}.";

    private string HashMessage(string found) => $"The file is corrupt: its SHA-256 is {found}, not {Sha256}.";
}
