namespace SiteGen.Keeping;

/// <summary>A file as the system tells of it without opening it.</summary>
/// <param name="IsLink">Whether it is a symbolic link, to a file or a folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">When it was last changed, in ticks of UTC.</param>
public readonly record struct FileStamp(bool IsLink, long Length, long Ticks);
