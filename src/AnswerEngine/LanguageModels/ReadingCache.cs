using System.Security.Cryptography;
using AnswerEngine.Caching;

namespace AnswerEngine.LanguageModels;

/// <summary>What a language model made of prompts in earlier runs, a number each, found by the prompt that was read, in one file for each model.</summary>
/// <remarks>
/// A reading is known by SHA-256 over the model, what computed it, and the prompt, piece by piece, with what of it is literal.
/// Each carries a checksum: one that fails it is as good as absent, and its prompt is read again. Unlike vectors, which a build all needs,
/// readings stay that a run has no use for, since one asks a question where another measures thousands. Members may be called from several
/// threads at once.
/// </remarks>
public sealed class ReadingCache
{
    /// <summary>How long the file may become, in bytes: 16 MiB, some 220,000 readings.</summary>
    public const long MostBytes = 16 << 20;

    /// <summary>How the names of the files end.</summary>
    public const string Extension = ".readings";

    private readonly string source;
    private readonly RecordCache<float[]> records;

    private ReadingCache(string path, string source, long mostBytes)
    {
        this.source = source;
        records = new(path, new ReadingForm(), mostBytes);
    }

    /// <summary>Prompts whose reading was found.</summary>
    public int Hits => records.Hits;

    /// <summary>Prompts whose reading was not found.</summary>
    public int Misses => records.Misses;

    /// <summary>Readings that were computed since the cache was last saved.</summary>
    public int Unsaved => records.Unsaved;

    /// <summary>Damaged stretches of the file that were passed over when it was opened.</summary>
    public int Ignored => records.Ignored;

    /// <summary>Readings at hand.</summary>
    public int Count => records.Count;

    /// <summary>Opens the cache of one model; an absent or unreadable file is an empty cache.</summary>
    /// <param name="folder">Folder of the caches; made when the cache is first saved.</param>
    /// <param name="fingerprint">SHA-256 of the weights, hexadecimal.</param>
    /// <param name="computedBy">What computes the readings, with its version: another rounds otherwise.</param>
    /// <param name="mostBytes">How long the file may become.</param>
    public static ReadingCache Open(string folder, string fingerprint, string computedBy, long mostBytes = MostBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(fingerprint);
        return new(Path.Combine(folder, fingerprint + Extension), $"{fingerprint}\n{computedBy}", mostBytes);
    }

    /// <summary>Finds the reading of a prompt, or has it computed and keeps it.</summary>
    /// <param name="prompt">What is read.</param>
    /// <param name="read">Computes the reading of a prompt that is not at hand.</param>
    public float GetOrAdd(Prompt prompt, Func<float> read) => records.GetOrAdd(Key(prompt), () => [read()])[0];

    /// <summary>
    /// Writes the readings that were asked for since the cache was opened, and behind them those that the file holds by now, as far as there
    /// is room: what no run that computed something has asked for longest goes first. The file is written beside the old one and renamed.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Save() => records.Save();

    // A piece is hashed by itself, so that no text can be taken for the end of one piece and the beginning of another.
    private string Key(Prompt prompt)
    {
        var pieces = prompt.Pieces.Select(piece => $"{(piece.IsLiteral ? "literal" : "markup")} {Hash(piece.Text)}");
        return Hash(string.Join('\n', pieces.Prepend(source)));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
