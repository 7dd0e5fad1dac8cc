namespace AnswerEngine.Passages;

/// <summary>A stretch of a block's text that stands unchanged in the source file, in UTF-16 code units.</summary>
/// <param name="TextStart">Where the stretch starts in the block's text.</param>
/// <param name="SourceStart">Where it starts in the source file.</param>
/// <param name="Length">Its length, the same in both.</param>
public readonly record struct SourceRun(int TextStart, int SourceStart, int Length);
