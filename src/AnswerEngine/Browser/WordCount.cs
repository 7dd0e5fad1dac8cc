namespace AnswerEngine.Browser;

/// <summary>Counts the words of a text, runs of letters and digits, by the place where they begin.</summary>
internal readonly struct WordCount
{
    private readonly string _text;
    private readonly int[] _starts;

    /// <summary>Finds the words.</summary>
    public WordCount(string text)
    {
        var starts = new List<int>();
        for (var i = 0; i < text.Length; i++)
            if (IsOfWord(text[i]) && (i == 0 || !IsOfWord(text[i - 1]))) starts.Add(i);
        (_text, _starts) = (text, [.. starts]);
    }

    /// <summary>Words before the one that holds a place, or before the next one where the place is no word's.</summary>
    /// <param name="place">A UTF-16 code unit of the text.</param>
    public int Before(int place)
    {
        var found = Array.BinarySearch(_starts, place);
        return found >= 0 ? found : IsOfWord(_text[place]) ? ~found - 1 : ~found;
    }

    private static bool IsOfWord(char sign) => char.IsLetter(sign) || char.IsNumber(sign);
}
