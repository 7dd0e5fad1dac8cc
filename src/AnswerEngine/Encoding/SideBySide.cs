using Loops;

namespace AnswerEngine.Encoding;

/// <summary>Runs one function over many texts at once and hands the results back in the order of the texts.</summary>
internal static class SideBySide
{
    public static IReadOnlyList<TokenEmbeddings> Encode(
        Func<string, TokenEmbeddings> encode,
        IReadOnlyList<string> texts,
        int parallelism,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        var results = new TokenEmbeddings[texts.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        ParallelLoop.For(texts.Count, options, i =>
        {
            results[i] = encode(texts[i]);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return results;
    }
}
