namespace SiteGen.Notebooks;

/// <summary>A picture that lay inside a notebook.</summary>
/// <param name="Name">Name of its file: the notebook's, a part of the picture's checksum, and its extension.</param>
/// <param name="Content">The bytes.</param>
public sealed record NotebookPicture(string Name, ReadOnlyMemory<byte> Content);
