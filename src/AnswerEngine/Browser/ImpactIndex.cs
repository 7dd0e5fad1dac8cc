using AnswerEngine.Lexical;
using AnswerEngine.Passages;

namespace AnswerEngine.Browser;

/// <summary>
/// BM25 with the share of a term in a passage's score computed beforehand and rounded to a byte: nothing but whole numbers is left
/// to be added when a question is asked, neither lengths nor logarithms.
/// </summary>
/// <remarks>Impacts: Anh and Moffat, "Impact transformation" (2002); 6 bits, which rank like 8 and take fewer bytes (decision 0025).</remarks>
public sealed class ImpactIndex
{
    /// <summary>How soon repetitions stop to count; as in <see cref="Bm25Index"/>.</summary>
    public const double K1 = 1.2;

    /// <summary>How much a long passage is held against its terms; as in <see cref="Bm25Index"/>.</summary>
    public const double B = .75;

    /// <summary>Impact of a saturation of 1; the highest saturation, 2.2, becomes 62.</summary>
    public const int ImpactUnits = 28;

    /// <summary>Units of the inverse document frequency in 1.</summary>
    public const int FrequencyUnits = 4096;

    private readonly SortedDictionary<string, List<Posting>> _postings = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <summary>Indexes passages: their titles, headings and texts.</summary>
    public ImpactIndex(IEnumerable<Passage> passages)
    {
        var texts = passages.Select(PlacedTerms).ToArray();
        _count = texts.Length;
        var mean = _count == 0 ? 0 : texts.Average(terms => terms.Length);
        for (var ordinal = 0; ordinal < _count; ordinal++)
        {
            foreach (var term in texts[ordinal].GroupBy(term => term.Term, term => term.Place, StringComparer.Ordinal))
            {
                if (!_postings.TryGetValue(term.Key, out var list)) _postings[term.Key] = list = [];
                list.Add(new(ordinal, Impact(term.Count(), texts[ordinal].Length / mean), [.. term.Distinct()]));
            }
        }
    }

    /// <summary>All passages that hold a term, best first; equal scores in the order of the passages.</summary>
    /// <param name="terms">Terms of a question; one that is repeated counts as often.</param>
    /// <returns>Ordinals with scores in 1/(<see cref="ImpactUnits"/> * <see cref="FrequencyUnits"/>).</returns>
    public IReadOnlyList<(int Ordinal, long Score)> Search(IEnumerable<string> terms)
    {
        var scores = new Dictionary<int, long>();
        foreach (var list in terms.Select(term => _postings.GetValueOrDefault(term)).OfType<List<Posting>>())
        {
            var rarity = Rarity(list.Count);
            foreach (var posting in list)
                scores[posting.Ordinal] = scores.GetValueOrDefault(posting.Ordinal) + (rarity * posting.Impact);
        }

        return [.. scores.Select(score => (score.Key, score.Value)).OrderByDescending(score => score.Value).ThenBy(score => score.Key)];
    }

    /// <summary>Cuts the index into files, none much longer than a length.</summary>
    /// <param name="longest">Length in bytes at which a file of terms is closed.</param>
    public IEnumerable<ImpactShard> Shards(int longest)
    {
        var writer = new ImpactShardWriter();
        foreach (var (term, list) in _postings)
        {
            writer.Add(term, Rarity(list.Count), list);
            if (writer.Length < longest) continue;
            yield return writer.Close();
            writer = new ImpactShardWriter();
        }

        if (!writer.IsEmpty) yield return writer.Close();
    }

    // Places are numbers of words, stop words included; a phrase cannot begin among the headings and end in the text.
    private static (string Term, int Place)[] PlacedTerms(Passage passage)
    {
        var text = passage.EncodedText;
        var words = new WordCount(text);
        var head = passage.Context.Length;
        return [.. TextAnalyzer.Analyze(text).Select(term => (term.Text, words.Before(term.Start) + (term.Start < head ? 0 : 1)))];
    }

    private static byte Impact(int frequency, double relativeLength)
    {
        var saturation = frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * relativeLength))));
        return (byte)Math.Clamp(Math.Round(saturation * ImpactUnits), 1, byte.MaxValue);
    }

    private int Rarity(int passages) =>
        (int)Math.Round(Math.Log(1 + ((_count - passages + .5) / (passages + .5))) * FrequencyUnits);

    /// <summary>What the index knows of a term in a passage.</summary>
    /// <param name="Ordinal">The passage's place among all, from 0.</param>
    /// <param name="Impact">The term's share in the score, in 1/<see cref="ImpactUnits"/>.</param>
    /// <param name="Places">Where its words stand, ascending.</param>
    internal readonly record struct Posting(int Ordinal, byte Impact, int[] Places);
}
