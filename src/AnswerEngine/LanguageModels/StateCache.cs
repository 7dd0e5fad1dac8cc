using System.Security.Cryptography;
using AnswerEngine.Caching;

namespace AnswerEngine.LanguageModels;

/// <summary>
/// What a language model made of prompts in earlier runs, found by the prompt that was read: hidden states, in one file for each layer of a
/// model, or likelihoods.
/// </summary>
/// <remarks>
/// A reading is known by SHA-256 over the model, the layer, what computed it, and the prompt, piece by piece, with what of it is literal.
/// Each carries a checksum: one that fails it is as good as absent, and its prompt is read again. Unlike vectors, which a build all needs,
/// states stay that a run has no use for, since one asks a question where another measures thousands. Members may be called from several
/// threads at once.
/// </remarks>
public sealed class StateCache
{
    /// <summary>How long the file may become, in bytes: 64 MiB, some 28,000 states of 576 numbers.</summary>
    public const long MostBytes = 64 << 20;

    private readonly string source;
    private readonly RecordCache<float[]> records;

    private StateCache(string path, string source, long mostBytes)
    {
        this.source = source;
        records = new(path, new StateForm(), mostBytes);
    }

    /// <summary>Prompts whose state was found.</summary>
    public int Hits => records.Hits;

    /// <summary>Prompts whose state was not found.</summary>
    public int Misses => records.Misses;

    /// <summary>States that were computed since the cache was last saved.</summary>
    public int Unsaved => records.Unsaved;

    /// <summary>Damaged stretches of the file that were passed over when it was opened.</summary>
    public int Ignored => records.Ignored;

    /// <summary>States at hand.</summary>
    public int Count => records.Count;

    /// <summary>Opens the cache of one layer; an absent or unreadable file is an empty cache.</summary>
    /// <param name="folder">Folder of the caches; made when the cache is first saved.</param>
    /// <param name="fingerprint">SHA-256 of the weights, hexadecimal.</param>
    /// <param name="layer">The layer, 0 for the first.</param>
    /// <param name="computedBy">What computes the states, with its version: another rounds otherwise.</param>
    /// <param name="mostBytes">How long the file may become.</param>
    public static StateCache Open(string folder, string fingerprint, int layer, string computedBy, long mostBytes = MostBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(fingerprint);
        return new(Path.Combine(folder, $"{fingerprint}-{layer}.states"), $"{fingerprint}\n{layer}\n{computedBy}", mostBytes);
    }

    /// <summary>Opens the cache of likelihoods, each a state of one number; an absent or unreadable file is an empty cache.</summary>
    /// <inheritdoc cref="Open"/>
    public static StateCache OpenLikelihoods(string folder, string fingerprint, string computedBy, long mostBytes = MostBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(fingerprint);
        return new(Path.Combine(folder, $"{fingerprint}.likelihoods"), $"{fingerprint}\n{computedBy}", mostBytes);
    }

    /// <summary>Finds the state of a prompt, or has it computed and keeps it.</summary>
    /// <param name="prompt">What is read.</param>
    /// <param name="read">Computes the state of a prompt that is not at hand, at least one number.</param>
    /// <returns>The state, which belongs to the caller.</returns>
    public float[] GetOrAdd(Prompt prompt, Func<Prompt, float[]> read) => [.. records.GetOrAdd(Key(prompt), () => read(prompt))];

    /// <summary>
    /// Writes the states that were asked for since the cache was opened, and behind them those that the file holds by now, as far as there
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
