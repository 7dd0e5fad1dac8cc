using Microsoft.ClearScript;
using Microsoft.ClearScript.V8;

namespace SiteGen.Scripts;

/// <summary>One V8 isolate in which scripts of the build run: without files, network or clock of this program.</summary>
/// <remarks>Not safe for two threads at once; <see cref="ScriptRooms"/> lends one to each.</remarks>
internal sealed class ScriptRoom : IDisposable
{
    private readonly V8ScriptEngine _engine = new(V8ScriptEngineFlags.DisableGlobalMembers);
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);

    /// <summary>Runs an embedded script, unless this room has run it before.</summary>
    public void Load(string name)
    {
        if (_loaded.Add(name))
            _engine.Execute(name, EmbeddedScript.Read(name));
    }

    /// <summary>Runs a script of our own, unless this room has run it before.</summary>
    public void Define(string name, string script)
    {
        if (_loaded.Add(name))
            _engine.Execute(name, script);
    }

    /// <summary>Calls a function that a loaded script has defined.</summary>
    /// <exception cref="ScriptEngineException">The script threw; the message is its own.</exception>
    public string Call(string function, params object[] arguments) => (string)_engine.Invoke(function, arguments);

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();
}
