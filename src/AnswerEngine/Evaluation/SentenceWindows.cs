using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>Cuts a text at the ends of sentences into stretches of at most a number of tokens, each beginning within the one before.</summary>
public static class SentenceWindows
{
    /// <summary>The stretches in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Tokens of a stretch by <see cref="TokenEstimate"/>, at least 1; a longer sentence is a stretch of its own.</param>
    /// <param name="overlap">Share of a stretch that the next begins with again, in whole sentences, 0 to .9.</param>
    public static IEnumerable<SourceSpan> Cut(string text, int tokens, double overlap)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(overlap);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(overlap, .9);
        var sentences = SentenceSplitter.Split(text);
        var costs = sentences.Select(sentence => TokenEstimate.Of(text[sentence.Start..sentence.End])).ToArray();
        for (var first = 0; first < costs.Length;)
        {
            var end = first + 1;
            for (var sum = costs[first]; end < costs.Length && sum + costs[end] <= tokens; end++) sum += costs[end];
            yield return new(sentences[first].Start, sentences[end - 1].End);
            if (end == costs.Length) yield break;
            var next = end;
            for (var shared = costs[next - 1]; next - 1 > first && shared <= overlap * tokens; shared += costs[next - 1]) next--;
            first = next;
        }
    }
}
