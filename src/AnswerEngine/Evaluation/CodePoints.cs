namespace AnswerEngine.Evaluation;

/// <summary>Places in a text that are counted in Unicode code points.</summary>
internal static class CodePoints
{
    /// <summary>For every code point, and for the end, the UTF-16 code unit at which it begins; <c>[code points + 1]</c>.</summary>
    public static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
        }

        units.Add(text.Length);
        return [.. units];
    }
}
