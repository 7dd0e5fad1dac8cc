using System.Collections.Immutable;

namespace SiteGen.Notebooks;

/// <summary>What a notebook or a Quarto file becomes.</summary>
/// <param name="Markdown">A whole Markdown file with front matter.</param>
/// <param name="Pictures">Pictures that lay inside it, to be published beside it.</param>
/// <param name="LeftOut">What could not be brought over, a few words each, in reading order.</param>
public sealed record NotebookFile(string Markdown, ImmutableArray<NotebookPicture> Pictures, ImmutableArray<string> LeftOut);
