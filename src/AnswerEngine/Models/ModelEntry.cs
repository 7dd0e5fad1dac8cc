using System.Security.Cryptography;

namespace AnswerEngine.Models;

/// <summary>One model of <c>models.yml</c>.</summary>
public sealed record ModelEntry
{
    /// <summary>The name that it is asked for by; unique in the catalog.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its folder below <c>models/</c>.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What it is for.</summary>
    public ModelKind Kind { get; init; }

    /// <summary>What the product does with it, as a sentence.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The repository that it, or the model it was made from, comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>What was done to it since; empty where nothing was.</summary>
    public string Changes { get; init; } = "";

    /// <summary>SPDX identifier of the licence of the weights.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Whether the repository carries its files.</summary>
    public bool Embedded { get; init; }

    /// <summary>Every file that the program opens, at least one; shards in their order.</summary>
    public IReadOnlyList<ModelFile> Files { get; init; } = [];

    /// <summary>SHA-256 over the hashes of all files in order: 64 lower-case hexadecimal digits that change with any weight.</summary>
    public string Fingerprint => Convert.ToHexStringLower(
        SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Join('\n', Files.Select(file => file.Sha256)))));
}
