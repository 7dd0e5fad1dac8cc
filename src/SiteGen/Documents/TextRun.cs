namespace SiteGen.Documents;

/// <summary>
/// A stretch of a block's plain text that stands unchanged in the source file. Characters are UTF-16 code units.
/// </summary>
/// <param name="TextStart">Where the stretch starts in the block's plain text.</param>
/// <param name="SourceStart">Where it starts in the source file, front matter included.</param>
/// <param name="Length">Its length, the same in both.</param>
public readonly record struct TextRun(int TextStart, int SourceStart, int Length);
