using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Files;

namespace SiteGen.Rendering;

/// <summary>
/// Keeps pieces of HTML that are slow to make, by a hash of all that they depend on: coloured code, formulas. In
/// memory during a build, in one file between builds.
/// </summary>
/// <remarks>What a build did not use is not kept, so that the file does not grow.</remarks>
internal sealed class FragmentCache
{
    private const string Magic = "fragments 1";

    private readonly ConcurrentDictionary<UInt128, string> _used = new();
    private readonly Lazy<Dictionary<UInt128, string>> _kept;
    private readonly string? _file;
    private int _made;

    /// <summary>Opens the cache.</summary>
    /// <param name="file">Where it is kept; <see langword="null"/> for memory alone. A file that cannot be read counts
    /// as empty.</param>
    public FragmentCache(string? file)
    {
        _file = file;
        _kept = new(() => Load(file));
    }

    /// <summary>The fragment for a source, made where it is not known.</summary>
    /// <param name="kind">Everything that the fragment depends on but the source: what makes it, in which version.</param>
    public string Get(string kind, string source, Func<string> make)
    {
        var key = Key(kind, source);
        if (_used.TryGetValue(key, out var known))
            return known;
        if (!_kept.Value.TryGetValue(key, out var fragment))
        {
            fragment = make();
            Interlocked.Increment(ref _made);
        }

        return _used.GetOrAdd(key, fragment);
    }

    /// <summary>Writes the file, where anything in it has changed.</summary>
    public void Save()
    {
        if (_file is null || (_made == 0 && _used.Count == _kept.Value.Count))
            return;
        WholeFile.Write(_file, Write);
    }

    private void Write(FileStream file)
    {
        using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_used.Count);
        foreach (var (key, fragment) in _used.OrderBy(pair => pair.Key))
        {
            writer.Write((ulong)(key >> 64));
            writer.Write((ulong)key);
            writer.Write(fragment);
        }
    }

    private static Dictionary<UInt128, string> Load(string? file)
    {
        var kept = new Dictionary<UInt128, string>();
        if (!File.Exists(file))
            return kept;
        try
        {
            using var reader = new BinaryReader(File.OpenRead(file), Encoding.UTF8);
            if (reader.ReadString() != Magic)
                return kept;
            for (var count = reader.ReadInt32(); count > 0; count--)
                kept[new UInt128(reader.ReadUInt64(), reader.ReadUInt64())] = reader.ReadString();
            return kept;
        }
        catch (Exception fault) when (fault is IOException or FormatException or ArgumentException)
        {
            return [];
        }
    }

    private static UInt128 Key(string kind, string source)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(kind + "\0" + source), hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }
}
