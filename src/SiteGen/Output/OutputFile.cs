namespace SiteGen.Output;

/// <summary>One file to be written.</summary>
/// <param name="Path">Where, below the output folder.</param>
/// <param name="Content">The bytes.</param>
public sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Content);
