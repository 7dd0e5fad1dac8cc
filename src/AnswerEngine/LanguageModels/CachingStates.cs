namespace AnswerEngine.LanguageModels;

/// <summary>Asks the cache first, and opens the model only for what the cache does not hold.</summary>
/// <remarks>
/// It saves the cache by itself, after every 64 states that were computed and when it is disposed of: a run that is interrupted loses half
/// a minute. A folder that cannot be written to is no fault, since a cache saves time only.
/// </remarks>
/// <param name="fingerprint">SHA-256 of the weights.</param>
/// <param name="layer">The layer whose output is shown, 0 for the first.</param>
/// <param name="open">Opens the model, at the first prompt that the cache does not hold; it is disposed of here.</param>
/// <param name="cache">Opened for this model and layer.</param>
public sealed class CachingStates(string fingerprint, int layer, Func<IHiddenStates> open, StateCache cache) : IHiddenStates
{
    private const int SavedAfter = 64;

    private readonly Lock opening = new();
    private IHiddenStates? model;
    private volatile bool saves = true;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public int Layer => layer;

    /// <summary>The cache, which counts hits and misses.</summary>
    public StateCache Cache => cache;

    /// <summary>Whether the model was opened.</summary>
    public bool Opened => model is not null;

    /// <inheritdoc/>
    /// <remarks>What <c>open</c> throws is thrown here.</remarks>
    public float[] StateOf(Prompt prompt)
    {
        var state = cache.GetOrAdd(prompt, asked => Model().StateOf(asked));
        if (cache.Unsaved >= SavedAfter) Save();
        return state;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (cache.Unsaved > 0) Save();
        model?.Dispose();
    }

    private IHiddenStates Model()
    {
        lock (opening)
        {
            if (model is not null) return model;
            var opened = open();
            if (opened.Fingerprint == fingerprint && opened.Layer == layer) return model = opened;
            opened.Dispose();
            throw new ArgumentException($"Layer {opened.Layer} of {opened.Fingerprint} was opened, where layer {layer} of {fingerprint} is cached.", nameof(open));
        }
    }

    private void Save()
    {
        if (!saves) return;
        try
        {
            cache.Save();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            saves = false;
        }
    }
}
