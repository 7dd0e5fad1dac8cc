using System.Collections.Frozen;

namespace AnswerEngine.Passages;

/// <summary>
/// Cuts English prose into sentences: at <c>.</c>, <c>!</c> or <c>?</c>, with any closing quotes and brackets, where
/// white space and the start of a new sentence follow and the full stop does not end an abbreviation or an initial.
/// </summary>
public static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "e.g", "i.e", "etc", "vs", "cf", "al", "approx", "ca", "dr", "mr", "mrs", "ms", "prof", "st", "fig", "no",
        "eq", "sec", "ch", "vol", "pp", "jr", "sr", "inc", "ltd", "u.s", "u.k",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences as ranges of <paramref name="text"/>, without the white space between them.</summary>
    public static IReadOnlyList<(int Start, int End)> Split(string text)
    {
        var sentences = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?')) continue;
            var end = EndOfClosers(text, i + 1);
            if (end < text.Length && !StartsSentence(text, end)) continue;
            if (text[i] == '.' && end < text.Length && EndsAbbreviation(text, i)) continue;
            Add(sentences, text, start, end);
            start = end;
            i = end - 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static int EndOfClosers(string text, int index)
    {
        while (index < text.Length && text[index] is '.' or '!' or '?' or '"' or '\'' or ')' or ']' or '”' or '’')
        {
            index++;
            if (index == text.Length) break;
        }

        return index;
    }

    private static bool StartsSentence(string text, int index)
    {
        if (!char.IsWhiteSpace(text[index])) return false;
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || text[index] is '"' or '“' or '(' or '[' or '\''))
            index++;
        return index < text.Length && (char.IsUpper(text[index]) || char.IsDigit(text[index]) || text[index] is '`' or '_'
            || IsLowerCaseName(text, index));
    }

    // A name such as fastbook-benchmark or `add_index` may open a sentence in lower case; a plain word may not.
    private static bool IsLowerCaseName(string text, int index)
    {
        var end = index;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text.AsSpan(index, end - index).IndexOfAny('-', '_') > 0;
    }

    private static bool EndsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..stop];
        return word.Length == 1 && char.IsUpper(word[0]) && (start == 0 || char.IsWhiteSpace(text[start - 1])) || Abbreviations.Contains(word);
    }

    private static void Add(List<(int, int)> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add((start, end));
    }
}
