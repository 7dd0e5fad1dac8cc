using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>Cuts a text into stretches of a number of words, whatever its sentences and paragraphs are.</summary>
public static class WordWindows
{
    /// <summary>The stretches in order, from the first word's first character to the last word's last.</summary>
    /// <param name="text">The text; a word is what white space surrounds.</param>
    /// <param name="words">Words of a stretch, at least 1; the last may have fewer.</param>
    public static IEnumerable<SourceSpan> Cut(string text, int words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        return Words(text).Chunk(words).Select(chunk => new SourceSpan(chunk[0].Start, chunk[^1].End));
    }

    private static IEnumerable<SourceSpan> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            if (i > start) yield return new(start, i);
        }
    }
}
