namespace SiteGen.Output;

/// <summary>A piece of a file, and what takes its place.</summary>
/// <param name="At">Where the piece begins, in bytes from the beginning of the file as it was.</param>
/// <param name="Old">The piece as it must be.</param>
/// <param name="New">What takes its place.</param>
public sealed record Splice(long At, ReadOnlyMemory<byte> Old, ReadOnlyMemory<byte> New);
