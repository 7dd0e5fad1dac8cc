using System.Collections.Frozen;

namespace AnswerEngine.Answers;

/// <summary>Sentences that cannot be understood without the one before.</summary>
internal static class Anaphora
{
    private static readonly FrozenSet<string> Openers = new[]
    {
        "it", "its", "this", "that", "these", "those", "they", "their", "such", "both", "then", "next", "here", "there",
        "however", "moreover", "therefore", "thus", "hence", "also", "instead", "otherwise", "finally", "second", "third",
        "afterwards", "later", "consequently", "meanwhile", "similarly", "likewise",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a sentence opens with a word that points back.</summary>
    public static bool LeansBack(string sentence)
    {
        var end = sentence.AsSpan().IndexOfAny(' ', ',');
        return end > 0 && Openers.Contains(sentence[..end]);
    }
}
