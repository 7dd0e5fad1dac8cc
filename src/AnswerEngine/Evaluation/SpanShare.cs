using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>How much of what is marked in a text lies in retrieved stretches of it.</summary>
/// <remarks>Recall as in "Evaluating Chunking Strategies for Retrieval" (Smith and Troynikov 2024), token for token a
/// character: what is marked or retrieved twice counts once.</remarks>
public static class SpanShare
{
    /// <summary>Share of the marked characters that are retrieved, 0 to 1.</summary>
    /// <param name="marked">Marked stretches; not all empty.</param>
    /// <param name="retrieved">Retrieved stretches of the same text.</param>
    /// <exception cref="ArgumentException">Nothing is marked.</exception>
    public static double Of(IReadOnlyList<SourceSpan> marked, IReadOnlyList<SourceSpan> retrieved)
    {
        var characters = marked.SelectMany(Places).ToHashSet();
        if (characters.Count == 0) throw new ArgumentException("Nothing is marked.", nameof(marked));
        return (double)characters.Count(place => retrieved.Any(span => place >= span.Start && place < span.End)) / characters.Count;
    }

    /// <summary>The first stretches that come to a number of characters together; the last is cut short to fit.</summary>
    /// <param name="ranking">Stretches, best first.</param>
    /// <param name="characters">Characters, at least 0.</param>
    public static IReadOnlyList<SourceSpan> First(IEnumerable<SourceSpan> ranking, int characters)
    {
        var first = new List<SourceSpan>();
        foreach (var span in ranking)
        {
            if (characters <= 0) break;
            first.Add(span with { End = Math.Min(span.End, span.Start + characters) });
            characters -= span.End - span.Start;
        }

        return first;
    }

    private static IEnumerable<int> Places(SourceSpan span) => Enumerable.Range(span.Start, span.End - span.Start);
}
