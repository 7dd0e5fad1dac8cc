namespace AnswerEngine.LanguageModels;

/// <summary>Likelihoods from a cache, and from the model only where the cache does not hold them.</summary>
/// <remarks><inheritdoc cref="KeptReadings{TModel}" path="/remarks"/></remarks>
/// <param name="fingerprint">SHA-256 of the weights.</param>
/// <param name="open">Opens the model, at the first text that the cache does not hold; it is disposed of here.</param>
/// <param name="cache">Opened for the likelihoods of this model.</param>
public sealed class CachingLikelihood(string fingerprint, Func<ILikelihood> open, StateCache cache) : ILikelihood
{
    private readonly KeptReadings<ILikelihood> readings = new(() => Checked(open(), fingerprint), cache);

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <summary>The cache, which counts hits and misses.</summary>
    public StateCache Cache => readings.Cache;

    /// <summary>Whether the model was opened.</summary>
    public bool Opened => readings.Opened;

    /// <inheritdoc/>
    /// <remarks>What <c>open</c> throws is thrown here.</remarks>
    public float MeanLogProbability(Prompt prompt, string text)
    {
        // Found by what stands before the text and by the text, which is literal as a piece of its own.
        var read = new Prompt([.. prompt.Pieces, new PromptPiece(text, IsLiteral: true)]);
        return readings.Get(read, (model, _) => [model.MeanLogProbability(prompt, text)])[0];
    }

    /// <inheritdoc/>
    public void Dispose() => readings.Dispose();

    private static ILikelihood Checked(ILikelihood opened, string fingerprint)
    {
        if (opened.Fingerprint == fingerprint) return opened;
        opened.Dispose();
        throw new ArgumentException($"{opened.Fingerprint} was opened, where likelihoods of {fingerprint} are cached.", nameof(opened));
    }
}
