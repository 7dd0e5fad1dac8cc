using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Keeping;

namespace SiteGen.Content;

/// <summary>
/// The files that a site is made of, each with its length and the time of its last change. A file that was changed just before
/// the look could be changed once more without a sign of it, since file systems count time in steps; such files are told apart by hash.
/// </summary>
/// <remarks>The care is that of Git for files of its index (<c>Documentation/technical/racy-git.adoc</c>).</remarks>
public sealed class InputSnapshot
{
    // The coarsest time of a file system in use: FAT counts in steps of two seconds.
    private static readonly long Step = TimeSpan.FromSeconds(2).Ticks;

    private readonly string _root;
    private readonly ReadOnlyMemory<byte> _files;
    private readonly Dictionary<string, string> _recent;

    private InputSnapshot(string root, ReadOnlyMemory<byte> files, Dictionary<string, string> recent) => (_root, _files, _recent) = (root, files, recent);

    /// <summary>Whether some files were changed so shortly before the look that they must be read to be told from later ones.</summary>
    public bool HasRecent => _recent.Count > 0;

    /// <summary>Looks at every file below some folders, and reads only those that were changed just now.</summary>
    /// <param name="root">The folder that paths are told from.</param>
    /// <param name="now">The time of the file system, in ticks of UTC.</param>
    /// <param name="folders">Folders below it, which may be absent.</param>
    /// <returns><see langword="null"/> where a file is a symbolic link: what it leads to can change unseen.</returns>
    public static InputSnapshot? Take(string root, long now, params IReadOnlyList<string> folders)
    {
        var look = new FolderLook(root);
        foreach (var folder in folders)
        {
            if (Directory.Exists(Path.Combine(root, folder))) look.Add(folder);
        }

        if (look.HasLinks) return null;
        var recent = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var rest = look.Bytes.Span; !rest.IsEmpty; rest = rest[SizeOf(rest)..])
        {
            if (TicksOf(rest) >= now - Step) recent[PathOf(rest)] = Hash(root, PathOf(rest));
        }

        return new InputSnapshot(root, look.Bytes, recent);
    }

    /// <summary>Reads a snapshot that was kept.</summary>
    public static InputSnapshot Load(string root, KeptReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var files = reader.ReadBytes(reader.ReadInt32());
        var recent = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--) recent[reader.ReadString()] = reader.ReadString();
        return new InputSnapshot(root, files, recent);
    }

    /// <summary>Keeps the snapshot.</summary>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(_files.Length);
        writer.Write(_files.Span);
        writer.Write(_recent.Count);
        foreach (var (path, hash) in _recent)
        {
            writer.Write(path);
            writer.Write(hash);
        }
    }

    /// <summary>The files that have changed since an earlier look, in ordinal order.</summary>
    /// <returns><see langword="null"/> where files came or went.</returns>
    public IReadOnlyList<string>? ChangedSince(InputSnapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (!Compare(earlier, changed)) return null;
        foreach (var (path, hash) in earlier._recent)
        {
            if (!changed.Contains(path) && hash != (_recent.GetValueOrDefault(path) ?? Hash(_root, path))) changed.Add(path);
        }

        return [.. changed.Order(StringComparer.Ordinal)];
    }

    // A folder is listed in the same order as long as its files stay the same.
    private bool Compare(InputSnapshot earlier, HashSet<string> changed)
    {
        var now = _files.Span;
        var before = earlier._files.Span;
        while (!now.IsEmpty && !before.IsEmpty)
        {
            if (!NameOf(now).SequenceEqual(NameOf(before))) return CompareUnordered(now, before, changed);
            if (!StampOf(now).SequenceEqual(StampOf(before))) changed.Add(PathOf(now));
            now = now[SizeOf(now)..];
            before = before[SizeOf(before)..];
        }

        return now.IsEmpty && before.IsEmpty;
    }

    private static bool CompareUnordered(ReadOnlySpan<byte> now, ReadOnlySpan<byte> before, HashSet<string> changed)
    {
        var stamps = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (; !before.IsEmpty; before = before[SizeOf(before)..]) stamps[PathOf(before)] = StampOf(before).ToArray();
        for (; !now.IsEmpty; now = now[SizeOf(now)..])
        {
            var path = PathOf(now);
            if (!stamps.Remove(path, out var stamp)) return false;
            if (!StampOf(now).SequenceEqual(stamp)) changed.Add(path);
        }

        return stamps.Count == 0;
    }

    // The first file of those that follow, as <see cref="FolderLook"/> writes it.
    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> file) => file.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(file));

    private static ReadOnlySpan<byte> StampOf(ReadOnlySpan<byte> file) => file[(2 + NameOf(file).Length)..SizeOf(file)];

    private static long TicksOf(ReadOnlySpan<byte> file) => BinaryPrimitives.ReadInt64LittleEndian(StampOf(file)[sizeof(long)..]);

    private static int SizeOf(ReadOnlySpan<byte> file) => 2 + NameOf(file).Length + 2 * sizeof(long);

    private static string PathOf(ReadOnlySpan<byte> file) => Encoding.UTF8.GetString(NameOf(file));

    // A file that cannot be read, or is gone again, is like no other.
    private static string Hash(string root, string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, path))))[..32];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Guid.NewGuid().ToString("N");
        }
    }
}
