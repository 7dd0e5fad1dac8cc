namespace SiteGen.Content;

/// <summary>What tells whether a file is as it was.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">When the system says that it was last changed, in ticks of UTC.</param>
/// <param name="Hash">Half of the SHA-256 of its bytes, where length and time could hide a change; else <see langword="null"/>.</param>
/// <remarks>A class, as thousands are held in dictionaries: code for these is compiled ahead of time only for classes.</remarks>
internal sealed record InputStamp(long Length, long Ticks, string? Hash)
{
    /// <summary>Whether length and time are the same.</summary>
    public bool LooksLike(InputStamp other) => Length == other.Length && Ticks == other.Ticks;
}
