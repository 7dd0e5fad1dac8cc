namespace AnswerEngine.Passages;

/// <summary>A stretch of a source file, in UTF-16 code units, end exclusive.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character; equal to <paramref name="Start"/> where the place is unknown.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>The smallest span of the source that holds a stretch of a block's text.</summary>
    /// <param name="runs">How the block's text maps to the source, in order.</param>
    /// <param name="start">First character of the stretch in the block's text.</param>
    /// <param name="end">One past its last character.</param>
    public static SourceSpan Of(IReadOnlyList<SourceRun> runs, int start, int end)
    {
        int? first = null;
        var last = 0;
        foreach (var run in runs)
        {
            var from = Math.Max(start, run.TextStart);
            var to = Math.Min(end, run.TextStart + run.Length);
            if (from >= to) continue;
            first ??= run.SourceStart + from - run.TextStart;
            last = run.SourceStart + to - run.TextStart;
        }

        return first is { } found ? new SourceSpan(found, last) : default;
    }
}
