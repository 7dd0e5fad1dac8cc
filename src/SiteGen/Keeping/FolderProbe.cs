using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Keeping;

/// <summary>
/// Tells whether thousands of files of a folder are as they were, each by a question to the system. Linux is asked with the bytes of a
/// path as they are kept: a <see cref="FileInfo"/> takes thrice as long, for its memory and for a question that nobody has.
/// </summary>
public sealed unsafe partial class FolderProbe
{
    // include/uapi/linux/stat.h, which is the same for every processor.
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeLengthTime = 0x001 | 0x200 | 0x040;
    private const int StatLength = 256;
    private const int ModeAt = 28;
    private const int LengthAt = 40;
    private const int SecondsAt = 112;
    private const int NanosecondsAt = 120;
    private const int TypeOfMode = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;
    private const int SymbolicLink = 0xA000;

    private readonly string _above;
    private readonly byte[] _aboveUtf8;
    private readonly bool _isDirect;

    private FolderProbe(string folder, bool isDirect)
    {
        _above = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        _aboveUtf8 = Encoding.UTF8.GetBytes(_above);
        _isDirect = isDirect && OperatingSystem.IsLinux() && CanAsk();
    }

    /// <summary>Asks in the quickest way that the system has.</summary>
    public static FolderProbe Of(string folder) => new(folder, isDirect: true);

    /// <summary>Asks as any system may be asked.</summary>
    public static FolderProbe Portable(string folder) => new(folder, isDirect: false);

    /// <summary>What there is, without following a link.</summary>
    /// <param name="path">Below the folder, as UTF-8.</param>
    /// <returns><see langword="null"/> where there is nothing, or the system cannot be asked with the bytes of a path.</returns>
    public FileStamp? Find(ReadOnlySpan<byte> path)
    {
        if (!_isDirect) return null;
        Span<byte> stat = stackalloc byte[StatLength];
        return Ask(path, stat) is >= 0 and var kind ? new FileStamp(kind == SymbolicLink, LengthOf(stat), TicksOf(stat)) : null;
    }

    /// <summary>Whether there is a file, and no link to one, of this length and date.</summary>
    /// <param name="path">Below the folder, as UTF-8.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="ticks">When the system says it was written, in ticks of UTC.</param>
    public bool HasFile(ReadOnlySpan<byte> path, long length, long ticks)
    {
        if (_isDirect)
        {
            Span<byte> stat = stackalloc byte[StatLength];
            return Ask(path, stat) == RegularFile && LengthOf(stat) == length && TicksOf(stat) == ticks;
        }

        var file = new FileInfo(_above + Encoding.UTF8.GetString(path));
        return file.Exists && file.LinkTarget is null && file.Length == length && file.LastWriteTimeUtc.Ticks == ticks;
    }

    /// <summary>Whether there is a folder, and no link to one, of this date.</summary>
    /// <param name="path">Below the folder, as UTF-8; may be empty.</param>
    /// <param name="ticks">When a file last came or went in it, in ticks of UTC.</param>
    public bool HasFolder(ReadOnlySpan<byte> path, long ticks)
    {
        if (_isDirect)
        {
            Span<byte> stat = stackalloc byte[StatLength];
            return Ask(path, stat) == Folder && TicksOf(stat) == ticks;
        }

        var folder = new DirectoryInfo(_above + Encoding.UTF8.GetString(path));
        return folder.Exists && folder.LinkTarget is null && folder.LastWriteTimeUtc.Ticks == ticks;
    }

    // What kind of file there is; -1 where there is none.
    private int Ask(ReadOnlySpan<byte> path, Span<byte> stat)
    {
        var length = _aboveUtf8.Length + path.Length;
        Span<byte> whole = length < 1024 ? stackalloc byte[length + 1] : new byte[length + 1];
        _aboveUtf8.CopyTo(whole);
        path.CopyTo(whole[_aboveUtf8.Length..]);
        whole[length] = 0;
        fixed (byte* name = whole, result = stat)
        {
            return StatX(CurrentFolder, name, NoFollow, TypeLengthTime, result) == 0 ? MemoryMarshal.Read<ushort>(stat[ModeAt..]) & TypeOfMode : -1;
        }
    }

    private bool CanAsk()
    {
        try
        {
            Span<byte> stat = stackalloc byte[StatLength];
            return Ask([], stat) == Folder;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static long LengthOf(ReadOnlySpan<byte> stat) => MemoryMarshal.Read<long>(stat[LengthAt..]);

    private static long TicksOf(ReadOnlySpan<byte> stat) =>
        DateTime.UnixEpoch.Ticks
        + MemoryMarshal.Read<long>(stat[SecondsAt..]) * TimeSpan.TicksPerSecond
        + MemoryMarshal.Read<uint>(stat[NanosecondsAt..]) / TimeSpan.NanosecondsPerTick;

    [LibraryImport("libc.so.6", EntryPoint = "statx")]
    private static partial int StatX(int folder, byte* path, int flags, uint mask, byte* result);
}
