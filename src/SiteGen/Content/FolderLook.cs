using System.Buffers.Binary;
using System.IO.Enumeration;
using System.Text;
using SiteGen.Keeping;

namespace SiteGen.Content;

/// <summary>
/// Lists files below folders as the system tells of them without opening them. No link is followed, and nothing is told of files that
/// editors keep beside those of the author, whose names or folders begin with a dot.
/// </summary>
/// <param name="root">The folder that paths are told from, absolute.</param>
/// <remarks>Written down as bytes one after another, since thousands of records and strings are looked at once and thrown away.</remarks>
internal sealed class FolderLook(string root)
{
    private const int FirstRoom = 1 << 20;

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    private readonly int _below = root.Length + (Path.EndsInDirectorySeparator(root) ? 0 : 1);

    private readonly FolderProbe _probe = FolderProbe.Of(root);

    // What is not used of it costs nothing.
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(FirstRoom);
    private int _length;

    /// <summary>Whether one was a symbolic link, to a file or a folder; then no more are looked for.</summary>
    public bool HasLinks { get; private set; }

    /// <summary>Of every file its path below the root as UTF-8, as long as a number of two bytes before it says, its length and the
    /// time of its last change in ticks of UTC, of eight bytes each.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Adds the files below a folder, in the order of the file system.</summary>
    /// <param name="folder">The folder below the root; must exist.</param>
    public void Add(string folder)
    {
        // A class listed as itself: code that lists structures is compiled anew in every run of the program.
        var files = new FileSystemEnumerable<FolderLook>(Path.Combine(root, folder), (ref entry) => Add(ref entry), All)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };
        foreach (var look in files)
        {
            if (look.HasLinks) return;
        }
    }

    private FolderLook Add(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[_below..];
        var room = Room(3 * (folder.Length + 1 + entry.FileName.Length) + 18);
        var length = Encoding.UTF8.GetBytes(folder, room[2..]);
        if (Path.DirectorySeparatorChar != '/') room.Slice(2, length).Replace((byte)Path.DirectorySeparatorChar, (byte)'/');
        room[2 + length++] = (byte)'/';
        length += Encoding.UTF8.GetBytes(entry.FileName, room[(2 + length)..]);
        var path = room.Slice(2, length);
        var stamp = _probe.Find(path) ?? new FileStamp(IsLink(ref entry), entry.Length, entry.LastWriteTimeUtc.Ticks);
        HasLinks |= stamp.IsLink;
        if (IsHidden(path)) return this;
        BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)length);
        BinaryPrimitives.WriteInt64LittleEndian(room[(2 + length)..], stamp.Length);
        BinaryPrimitives.WriteInt64LittleEndian(room[(10 + length)..], stamp.Ticks);
        _length += 18 + length;
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, 2 * _bytes.Length + count);
        return _bytes.AsSpan(_length, count);
    }

    private static bool IsHidden(ReadOnlySpan<byte> path) => path.IndexOf("/."u8) >= 0 && path.IndexOf("/.well-known/"u8) < 0;

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
