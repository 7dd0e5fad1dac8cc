namespace AnswerEngine.LanguageModels;

/// <summary>Hidden states from a cache, and from the model only where the cache does not hold them.</summary>
/// <remarks><inheritdoc cref="KeptReadings{TModel}" path="/remarks"/></remarks>
/// <param name="fingerprint">SHA-256 of the weights.</param>
/// <param name="layer">The layer whose output is shown, 0 for the first.</param>
/// <param name="open">Opens the model, at the first prompt that the cache does not hold; it is disposed of here.</param>
/// <param name="cache">Opened for this model and layer.</param>
public sealed class CachingStates(string fingerprint, int layer, Func<IHiddenStates> open, StateCache cache) : IHiddenStates
{
    private readonly KeptReadings<IHiddenStates> readings = new(() => Checked(open(), fingerprint, layer), cache);

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public int Layer => layer;

    /// <summary>The cache, which counts hits and misses.</summary>
    public StateCache Cache => readings.Cache;

    /// <summary>Whether the model was opened.</summary>
    public bool Opened => readings.Opened;

    /// <inheritdoc/>
    /// <remarks>What <c>open</c> throws is thrown here.</remarks>
    public float[] StateOf(Prompt prompt) => readings.Get(prompt, static (model, asked) => model.StateOf(asked));

    /// <inheritdoc/>
    public void Dispose() => readings.Dispose();

    private static IHiddenStates Checked(IHiddenStates opened, string fingerprint, int layer)
    {
        if (opened.Fingerprint == fingerprint && opened.Layer == layer) return opened;
        opened.Dispose();
        throw new ArgumentException($"Layer {opened.Layer} of {opened.Fingerprint} was opened, where layer {layer} of {fingerprint} is cached.", nameof(opened));
    }
}
