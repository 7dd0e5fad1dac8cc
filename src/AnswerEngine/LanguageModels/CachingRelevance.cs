namespace AnswerEngine.LanguageModels;

/// <summary>Readings from a cache, and from the model only where the cache does not hold them.</summary>
/// <remarks>
/// It saves the cache by itself, after every 64 readings that were computed and when it is disposed of: a run that is interrupted loses half
/// a minute. A folder that cannot be written to is no fault, since a cache saves time only.
/// </remarks>
/// <param name="fingerprint">SHA-256 of the weights.</param>
/// <param name="open">Opens the model, at the first prompt that the cache does not hold; it is disposed of here.</param>
/// <param name="cache">Opened for this model.</param>
public sealed class CachingRelevance(string fingerprint, Func<IRelevance> open, ReadingCache cache) : IRelevance
{
    private const int SavedAfter = 64;

    private readonly Lock opening = new();
    private IRelevance? model;
    private volatile bool saves = true;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <summary>The cache, which counts hits and misses.</summary>
    public ReadingCache Cache => cache;

    /// <summary>Whether the model was opened.</summary>
    public bool Opened => model is not null;

    /// <inheritdoc/>
    /// <remarks>What <c>open</c> throws is thrown here.</remarks>
    public float LogOdds(Prompt beginning, Prompt rest)
    {
        var reading = cache.GetOrAdd(new Prompt([.. beginning.Pieces, .. rest.Pieces]), () => Model().LogOdds(beginning, rest));
        if (cache.Unsaved >= SavedAfter) Save();
        return reading;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (cache.Unsaved > 0) Save();
        model?.Dispose();
    }

    private IRelevance Model()
    {
        lock (opening) return model ??= Checked(open());
    }

    private IRelevance Checked(IRelevance opened)
    {
        if (opened.Fingerprint == fingerprint) return opened;
        opened.Dispose();
        throw new ArgumentException($"{opened.Fingerprint} was opened, where readings of {fingerprint} are cached.", nameof(opened));
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
