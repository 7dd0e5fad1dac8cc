using System.Text.RegularExpressions;
using AnswerEngine.Lexical;

namespace AnswerEngine.Browser;

/// <summary>
/// Slips of the pen, mended by the words of the site: a word that neither the site nor the vocabulary knows becomes the one word of
/// the site that it is nearest to. What a visitor is shown says how the question was read.
/// </summary>
public sealed partial class SiteSpelling
{
    // Short words are near to too many others, unless two letters changed places.
    private const int Enough = 6;
    private const int Long = 9;

    private readonly PackedQueryTable _table;
    private readonly string[] _words;
    private readonly HashSet<string> _own;
    private readonly HashSet<string> _stems;

    /// <summary>Takes the words of a site.</summary>
    public SiteSpelling(PackedQueryTable table, OwnWords own)
    {
        ArgumentNullException.ThrowIfNull(own);
        _table = table;
        _own = own.Entries.Values.Concat(own.Compounds).Where(word => PlainWord().IsMatch(word)).ToHashSet(StringComparer.Ordinal);
        _words = [.. _own.Order(StringComparer.Ordinal)];
        _stems = _words.Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The text with its slips mended.</summary>
    public string Mend(string text) => TypedWord().Replace(text, match =>
    {
        var word = match.Value.ToLowerInvariant();
        return _own.Contains(word) || _table.Tokenizer.FindId(word) is not null ? match.Value : Nearest(word) ?? match.Value;
    });

    // What has the stem of a word of the site, or begins with it, is another form of it and no slip. First letters are seldom wrong.
    // Where several words are as near, nobody knows which was meant.
    private string? Nearest(string word)
    {
        if (_stems.Contains(EnglishStemmer.Stem(word))) return null;
        var most = word.Length < Long ? 1 : 2;
        var near = _words.Where(other => other[0] == word[0] && Math.Abs(other.Length - word.Length) <= most && MayBe(word, other))
            .Select(other => (Word: other, Edits: Distance(word, other))).Where(pair => pair.Edits <= most).ToArray();
        if (near.Length == 0) return null;
        var least = near.Min(pair => pair.Edits);
        string[] nearest = [.. near.Where(pair => pair.Edits == least).Select(pair => pair.Word)];
        return nearest.Select(EnglishStemmer.Stem).Distinct().Count() == 1 ? nearest[0] : null;
    }

    private static bool MayBe(string word, string other) =>
        !word.StartsWith(other, StringComparison.Ordinal) && !other.StartsWith(word, StringComparison.Ordinal)
        && (word.Length >= Enough || word.Order().SequenceEqual(other.Order()));

    // Letters left out, put in, exchanged, or two neighbours swapped (optimal string alignment).
    private static int Distance(string one, string other)
    {
        int[] before = [], last = [], row = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            (before, last, row) = (last, row, new int[other.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }

        return row[other.Length];
    }

    [GeneratedRegex("^[a-z]{4,30}$")]
    private static partial Regex PlainWord();

    // A word between blanks and signs; a longer one is no slip. The blanks are those that a script knows.
    [GeneratedRegex("""(?<=^|[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"'(])[A-Za-z]{4,30}(?=$|[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"'),.:;?!])""")]
    private static partial Regex TypedWord();
}
