namespace AnswerEngine.LanguageModels;

/// <summary>Asks a cache first, and opens a model only for what the cache does not hold.</summary>
/// <remarks>
/// It saves the cache by itself, after every 64 readings that were computed and when it is disposed of: a run that is interrupted loses half
/// a minute. A folder that cannot be written to is no fault, since a cache saves time only.
/// </remarks>
/// <param name="open">Opens the model, at the first reading that the cache does not hold; it is disposed of here.</param>
/// <param name="cache">The cache.</param>
internal sealed class KeptReadings<TModel>(Func<TModel> open, StateCache cache) : IDisposable
    where TModel : class, IDisposable
{
    private const int SavedAfter = 64;

    private readonly Lock opening = new();
    private TModel? model;
    private volatile bool saves = true;

    /// <summary>The cache, which counts hits and misses.</summary>
    public StateCache Cache => cache;

    /// <summary>Whether the model was opened.</summary>
    public bool Opened => model is not null;

    /// <summary>A reading, from the cache or computed now.</summary>
    /// <param name="prompt">What is read.</param>
    /// <param name="read">Computes a reading that is not at hand, at least one number.</param>
    /// <remarks>What <c>open</c> and <c>read</c> throw is thrown here.</remarks>
    public float[] Get(Prompt prompt, Func<TModel, Prompt, float[]> read)
    {
        var reading = cache.GetOrAdd(prompt, asked => read(Model(), asked));
        if (cache.Unsaved >= SavedAfter) Save();
        return reading;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (cache.Unsaved > 0) Save();
        model?.Dispose();
    }

    private TModel Model()
    {
        lock (opening) return model ??= open();
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
