using System.Collections.Concurrent;

namespace SiteGen.Scripts;

/// <summary>Lends script rooms to threads, as many as are at work at once, and opens none before it is asked.</summary>
/// <remarks>V8 starts in a tenth of a second and a grammar compiles in a hundredth, so that rooms are kept.</remarks>
internal sealed class ScriptRooms : IDisposable
{
    private readonly ConcurrentBag<ScriptRoom> _free = [];

    /// <summary>Does some work in a room of its own.</summary>
    public T Use<T>(Func<ScriptRoom, T> work)
    {
        var room = _free.TryTake(out var kept) ? kept : new ScriptRoom();
        try
        {
            return work(room);
        }
        finally
        {
            _free.Add(room);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_free.TryTake(out var room))
            room.Dispose();
    }
}
