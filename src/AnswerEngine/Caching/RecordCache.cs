using System.Collections.Concurrent;

namespace AnswerEngine.Caching;

/// <summary>Values that an earlier run computed, kept in one file and found by a key. Members may be called from several threads at once.</summary>
internal sealed class RecordCache<T>
    where T : class
{
    private readonly string path;
    private readonly RecordForm<T> form;
    private readonly long? mostBytes;
    private readonly Lock saving = new();
    private readonly ConcurrentDictionary<string, T> entries;
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private int hits;
    private int misses;
    private int unsaved;

    /// <summary>Opens a cache.</summary>
    /// <param name="path">The file; made when the cache is first saved. An absent or unreadable one is an empty cache.</param>
    /// <param name="form">How a value lies in the file.</param>
    /// <param name="mostBytes">
    /// How long the file may become, where values stay that this run did not ask for; <see langword="null"/> where these go, and those that
    /// it did ask for all stay.
    /// </param>
    public RecordCache(string path, RecordForm<T> form, long? mostBytes = null)
    {
        (this.path, this.form, this.mostBytes) = (path, form, mostBytes);
        var content = RecordFile.Read(path, form);
        entries = new(content.Entries, StringComparer.Ordinal);
        Ignored = content.Ignored;
    }

    /// <summary>Keys whose values were found.</summary>
    public int Hits => hits;

    /// <summary>Keys whose values were not found.</summary>
    public int Misses => misses;

    /// <summary>Values that were computed since the cache was last saved.</summary>
    public int Unsaved => unsaved;

    /// <summary>Damaged stretches of the file that were passed over when it was opened.</summary>
    public int Ignored { get; }

    /// <summary>Values at hand.</summary>
    public int Count => entries.Count;

    /// <summary>Finds a value, or has it computed and keeps it.</summary>
    /// <param name="key">64 lower-case hexadecimal digits.</param>
    /// <param name="compute">Computes a value that is not at hand.</param>
    public T GetOrAdd(string key, Func<T> compute)
    {
        used[key] = true;
        if (entries.TryGetValue(key, out var found))
        {
            Interlocked.Increment(ref hits);
            return found;
        }

        Interlocked.Increment(ref misses);
        var value = entries.GetOrAdd(key, compute());
        Interlocked.Increment(ref unsaved);
        return value;
    }

    /// <summary>
    /// Writes the values that were asked for since the cache was opened; where others may stay, behind them those that the file holds by now,
    /// in its order, as far as there is room, so that what no run that saved has asked for longest goes first.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public void Save()
    {
        lock (saving)
        {
            var written = unsaved;
            var asked = entries.Where(entry => used.ContainsKey(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal);
            RecordFile.Write(path, form, mostBytes is { } most ? Within(most, new(asked, StringComparer.Ordinal)) : asked);
            Interlocked.Add(ref unsaved, -written);
        }
    }

    // Another process may have saved since the cache was opened: what it knows is kept too.
    private IEnumerable<KeyValuePair<string, T>> Within(long most, OrderedDictionary<string, T> kept)
    {
        foreach (var (key, value) in RecordFile.Read(path, form).Entries) kept.TryAdd(key, value);
        var length = 0L;
        return kept.TakeWhile(entry => (length += RecordFile.LengthOf(entry.Value, form)) <= most);
    }
}
