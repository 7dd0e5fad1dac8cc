using System.Collections.Frozen;

namespace AnswerEngine.Passages;

/// <summary>
/// Cuts English prose into sentences: at <c>.</c>, <c>!</c>, <c>?</c> or <c>…</c>, with any closing quotes and brackets, where
/// white space and the start of a new sentence follow and the full stop does not end an abbreviation or an initial.
/// </summary>
public static class SentenceSplitter
{
    // "ms" and "no" end sentences too: titles stand in capitals, and these others before what they introduce.
    private static readonly FrozenSet<string> Titles =
        new[] { "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Jr", "Sr", "Inc", "Ltd", "vs" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeAnything =
        new[] { "e.g", "i.e", "cf" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BeforeNumbers =
        new[] { "approx", "ca", "fig", "no", "eq", "sec", "ch", "vol", "pp" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences as ranges of <paramref name="text"/>, without the white space between them.</summary>
    public static IReadOnlyList<(int Start, int End)> Split(string text)
    {
        var sentences = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;
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
        while (index < text.Length && text[index] is '.' or '!' or '?' or '…' or '"' or '\'' or ')' or ']' or '”' or '’')
            if (++index == text.Length) break;
        return index;
    }

    private static bool StartsSentence(string text, int index)
    {
        if (!char.IsWhiteSpace(text[index])) return false;
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || text[index] is '"' or '“' or '(' or '[' or '\''))
            index++;
        return index < text.Length && (char.IsUpper(text[index]) || IsCaseless(text[index]) || char.IsDigit(text[index]) || text[index] is '`' or '_'
            || IsLowerCaseName(text, index));
    }

    // Chinese, Arabic and other scripts have no capitals to start a sentence with.
    private static bool IsCaseless(char character) =>
        char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.OtherLetter;

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
        return IsInitials(text, start, word) || Titles.Contains(word) || BeforeAnything.Contains(word)
            || BeforeNumbers.Contains(word) && char.IsDigit(text[NextWord(text, stop + 1)])
            || word == "al" && text.AsSpan(0, start).TrimEnd().EndsWith("et", StringComparison.Ordinal);
    }

    // "J. Howard", "J.R. Howard", "U.S. readers", but not the end of "SmolLM2-135M".
    private static bool IsInitials(string text, int start, string word) =>
        word.Length > 0
        && (start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '(' or '"' or '“')
        && word.Split('.').All(part => part.Length == 1 && char.IsUpper(part[0]));

    private static int NextWord(string text, int index)
    {
        while (char.IsWhiteSpace(text[index])) index++;
        return index;
    }

    private static void Add(List<(int, int)> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add((start, end));
    }
}
