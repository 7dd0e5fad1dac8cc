using Loops;
using SiteGen.Content;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>Everything that a build publishes, held until all of it is known to be good.</summary>
/// <param name="spool">Keeps the bytes, and must stay open as long as the tree is used; <see langword="null"/> for memory.</param>
public sealed class OutputTree(Spool? spool = null)
{
    private readonly SortedDictionary<string, OutputFile> files = new(StringComparer.Ordinal);

    // Some file systems do not tell upper from lower case; on them two such files would be one.
    private readonly Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The files, in ordinal order of path.</summary>
    public IReadOnlyCollection<OutputFile> Files => files.Values;

    /// <summary>Whether a file of exactly this path is in the tree.</summary>
    public bool Contains(string path) => files.ContainsKey(path);

    /// <summary>Adds a text, as UTF-8 without byte order mark, its lines ended by line feeds.</summary>
    /// <exception cref="BuildFailedException">The path leaves the folder or is taken.</exception>
    public void AddText(string path, string text) => Add(path, HoldText(text));

    /// <summary>Adds files that do not depend on one another: they are made side by side, and added in their order.</summary>
    /// <param name="files">The path of each, and what makes its bytes, in pieces.</param>
    /// <exception cref="BuildFailedException">A path leaves the folder or is taken.</exception>
    public void AddAll(IReadOnlyList<(string Path, Func<IReadOnlyList<HeldBytes>> Make)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (file, parts) in files.Zip(ParallelLoop.Select(files, file => file.Make()))) Add(file.Path, parts);
    }

    /// <summary>Adds bytes.</summary>
    /// <exception cref="BuildFailedException">The path leaves the folder or is taken.</exception>
    public void Add(string path, ReadOnlyMemory<byte> content) => Add(path, Hold(content));

    /// <summary>Adds bytes where they are kept.</summary>
    /// <exception cref="BuildFailedException">The path leaves the folder or is taken.</exception>
    public void Add(string path, HeldBytes content) => Add(path, [content]);

    /// <summary>Keeps bytes as the tree keeps those of its files, so that several may share them.</summary>
    public HeldBytes Hold(ReadOnlyMemory<byte> bytes) => spool is null ? bytes : spool.Add(bytes.Span);

    /// <summary>Keeps a text as <see cref="AddText"/> does.</summary>
    public HeldBytes HoldText(string text) => Hold(Utf8Text.Of(text));

    /// <summary>Adds bytes in pieces.</summary>
    /// <exception cref="BuildFailedException">The path leaves the folder or is taken.</exception>
    public void Add(string path, IReadOnlyList<HeldBytes> parts)
    {
        var parsed = OutputPath.Parse(path);
        var parents = Parents(path).ToArray();
        var rival = taken.GetValueOrDefault(path)
            ?? parents.Select(parent => taken.GetValueOrDefault(parent)).FirstOrDefault(other => other is not null)
            ?? (folders.Contains(path) ? path + "/" : null);
        if (rival is not null)
        {
            throw Collision(path, rival);
        }

        files.Add(path, new OutputFile(parsed, parts));
        taken.Add(path, path);
        folders.UnionWith(parents);
    }

    /// <summary>The file of a path.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public OutputFile this[string path] => files[path];

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }

    private static BuildFailedException Collision(string path, string rival) => new([new Problem(
        path,
        null,
        path == rival
            ? $"Two sources publish the file '{path}'."
            : $"The file '{path}' cannot stand beside '{rival}' on every file system.",
        "Rename one of them, or give one of the pages another permalink.")]);
}
