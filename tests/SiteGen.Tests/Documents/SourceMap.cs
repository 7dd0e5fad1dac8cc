using SiteGen.Documents;

namespace SiteGen.Tests.Documents;

/// <summary>Checks how plain text maps to its source.</summary>
internal static class SourceMap
{
    /// <summary>Every run holds the identical characters, and runs are in order without overlap.</summary>
    public static void Verify(string source, TextBlock block)
    {
        var end = 0;
        foreach (var run in block.Runs)
        {
            Assert.True(run.TextStart >= end && run.Length > 0);
            end = run.TextStart + run.Length;
            Assert.Equal(block.Text.AsSpan(run.TextStart, run.Length), source.AsSpan(run.SourceStart, run.Length));
        }
    }
}
