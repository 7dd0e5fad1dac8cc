using Bench.Texts;

namespace Bench.Ask;

/// <summary>What might be searched for in passages, made from their own words: always the same for the same passages.</summary>
internal static class SearchTexts
{
    private const int ShortestWord = 4;

    /// <summary>Single words, pairs and triples of words, phrases and words that are not finished, in turn.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Of(IReadOnlyList<BenchText> texts, int count)
    {
        var searches = new List<(string, string)>();
        for (var i = 0; searches.Count < count; i++)
        {
            string[] words = [.. texts[i * 97 % texts.Count].Passage.Text.Split(' ').Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetter))];
            if (words.Length < 8) continue;
            searches.Add((i % 5) switch
            {
                0 => ("one word", words[words.Length / 2] + " "),
                1 => ("two words", $"{words[1]} {words[^2]} "),
                2 => ("three words", $"{words[0]} {words[words.Length / 2]} {words[^1]} "),
                3 => ("phrase", $"\"{Phrase(texts[i * 97 % texts.Count].Passage.Text)}\""),
                _ => ("unfinished word", $"{words[2]} {words[^3][..^1]}"),
            });
        }

        return searches;
    }

    private static string Phrase(string text) => string.Join(' ', text.Split(' ').Skip(3).Take(3).Select(word => word.Replace("\"", "", StringComparison.Ordinal)));
}
