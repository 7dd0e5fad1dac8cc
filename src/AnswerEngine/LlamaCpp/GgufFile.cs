using System.Globalization;
using System.Text.RegularExpressions;
using AnswerEngine.Models;

namespace AnswerEngine.LlamaCpp;

/// <summary>Checks on GGUF files that need no native code: magic, version, and that every shard of a set is there.</summary>
internal static partial class GgufFile
{
    // GGUF specification: "GGUF", then the version as a little-endian uint32; 2 and 3 have 64-bit counts.
    private const int HeaderBytes = 24;

    /// <summary>The file to open: the only one, or the first of a complete set of shards.</summary>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is not listed.</exception>
    internal static string First(VerifiedModel model) => All(model)[0];

    /// <summary>The only file, or a complete set of shards in their order.</summary>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is not listed.</exception>
    internal static string[] All(VerifiedModel model)
    {
        var files = model.Entry.Files.Where(file => file.Path.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase)).ToArray();
        ModelFault[] faults = files.Length == 0
            ? [Fault(model, ModelCatalog.FileName, ModelFaultKind.Catalog, "The model lists no .gguf file.")]
            : [.. files.Select(file => HeaderFault(model, file.Path)).OfType<ModelFault>(), .. MissingShards(model, files)];
        return faults.Length == 0 ? [.. files.Select(file => model.PathOf(file.Path))] : throw new ModelUnavailableException(faults);
    }

    private static ModelFault? HeaderFault(VerifiedModel model, string file)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        using var stream = File.OpenRead(model.PathOf(file));
        if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            return Fault(model, file, ModelFaultKind.Corrupt, "The file is truncated: it is shorter than a GGUF header.");
        }

        if (!header.StartsWith("GGUF"u8))
        {
            return Fault(model, file, ModelFaultKind.Corrupt, "The file is not GGUF: it does not start with the letters GGUF.");
        }

        return header[4] is 2 or 3 && header[5..8].IndexOfAnyExcept((byte)0) < 0
            ? null
            : Fault(model, file, ModelFaultKind.Corrupt, "The file has a version of GGUF other than 2 or 3, little-endian.");
    }

    private static IEnumerable<ModelFault> MissingShards(VerifiedModel model, ModelFile[] files)
    {
        if (ShardName().Match(files[0].Path) is not { Success: true } first)
        {
            return [];
        }

        var count = int.Parse(first.Groups["count"].Value, CultureInfo.InvariantCulture);
        return Enumerable.Range(1, count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{first.Groups["name"].Value}-{number:D5}-of-{count:D5}.gguf"))
            .Where((shard, index) => index >= files.Length || files[index].Path != shard)
            .Select(shard => Fault(model, shard, ModelFaultKind.Missing, $"The shard is not listed in {ModelCatalog.FileName} where it belongs."));
    }

    private static ModelFault Fault(VerifiedModel model, string file, ModelFaultKind kind, string message) => new(
        $"models/{model.Entry.Folder}/{file}",
        kind,
        message,
        "Get the model again from its source, and list every file in order with its size and SHA-256.");

    [GeneratedRegex(@"^(?<name>.+)-\d{5}-of-(?<count>\d{5})\.gguf$")]
    private static partial Regex ShardName();
}
