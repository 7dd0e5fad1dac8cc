using System.Buffers.Binary;
using System.Collections.Immutable;
using AnswerEngine.Lexical;

namespace AnswerEngine.Browser;

/// <summary>
/// BM25 with the share of a term in a passage's score computed beforehand and rounded to a byte: nothing but whole numbers is left
/// to be added when a question is asked, neither lengths nor logarithms.
/// </summary>
/// <remarks>
/// Impacts: Anh and Moffat, "Impact transformation" (2002), 8 bits as in later work. A file of terms: u32 length of the terms; the terms in
/// UTF-8, ascending by UTF-16 code units, a line feed between two; then for each term LEB128 number of postings, u16 inverse
/// document frequency in 1/4096, and the postings: LEB128 distance to the ordinal before (to 0 for the first), u8 impact.
/// </remarks>
public sealed class ImpactIndex
{
    /// <summary>How soon repetitions stop to count; as in <see cref="Bm25Index"/>.</summary>
    public const double K1 = 1.2;

    /// <summary>How much a long passage is held against its terms; as in <see cref="Bm25Index"/>.</summary>
    public const double B = .75;

    /// <summary>Impact of a saturation of 1; the highest saturation, 2.2, becomes 253.</summary>
    public const int ImpactUnits = 115;

    /// <summary>Units of the inverse document frequency in 1.</summary>
    public const int FrequencyUnits = 4096;

    private readonly SortedDictionary<string, List<(int Ordinal, byte Impact)>> _postings = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <summary>Indexes the texts of passages.</summary>
    public ImpactIndex(IEnumerable<string> texts)
    {
        var terms = texts.Select(text => TextAnalyzer.Terms(text).ToArray()).ToArray();
        _count = terms.Length;
        var mean = _count == 0 ? 0 : terms.Average(list => list.Length);
        for (var ordinal = 0; ordinal < _count; ordinal++)
        {
            foreach (var (term, frequency) in terms[ordinal].CountBy(term => term, StringComparer.Ordinal))
            {
                if (!_postings.TryGetValue(term, out var list)) _postings[term] = list = [];
                list.Add((ordinal, Impact(frequency, terms[ordinal].Length / mean)));
            }
        }
    }

    /// <summary>All passages that hold a term, best first; equal scores in the order of the passages.</summary>
    /// <param name="terms">Terms of a question; one that is repeated counts as often.</param>
    /// <returns>Ordinals with scores in 1/(<see cref="ImpactUnits"/> * <see cref="FrequencyUnits"/>).</returns>
    public IReadOnlyList<(int Ordinal, long Score)> Search(IEnumerable<string> terms)
    {
        var scores = new Dictionary<int, long>();
        foreach (var list in terms.Select(term => _postings.GetValueOrDefault(term)).OfType<List<(int, byte)>>())
        {
            var rarity = Rarity(list.Count);
            foreach (var (ordinal, impact) in list)
                scores[ordinal] = scores.GetValueOrDefault(ordinal) + (rarity * impact);
        }

        return [.. scores.Select(score => (score.Key, score.Value)).OrderByDescending(score => score.Value).ThenBy(score => score.Key)];
    }

    /// <summary>Cuts the index into files, none much longer than a length.</summary>
    /// <param name="longest">Length in bytes at which a file is closed.</param>
    /// <returns>The first term of each file and its bytes, in order.</returns>
    public IEnumerable<(string First, byte[] Content)> Shards(int longest)
    {
        var (terms, lists) = (new List<string>(), new MemoryStream());
        var size = 4;
        foreach (var (term, list) in _postings)
        {
            terms.Add(term);
            size += System.Text.Encoding.UTF8.GetByteCount(term) + 1;
            Write(list, lists);
            if (size + lists.Length < longest) continue;
            yield return (terms[0], Join(terms, lists));
            (terms, lists, size) = ([], new MemoryStream(), 4);
        }

        if (terms.Count > 0) yield return (terms[0], Join(terms, lists));
    }

    private static byte Impact(int frequency, double relativeLength)
    {
        var saturation = frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * relativeLength))));
        return (byte)Math.Clamp(Math.Round(saturation * ImpactUnits), 1, byte.MaxValue);
    }

    private int Rarity(int passages) =>
        (int)Math.Round(Math.Log(1 + ((_count - passages + .5) / (passages + .5))) * FrequencyUnits);

    private void Write(List<(int Ordinal, byte Impact)> list, MemoryStream to)
    {
        WriteNumber(list.Count, to);
        Span<byte> rarity = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(rarity, (ushort)Rarity(list.Count));
        to.Write(rarity);
        var last = 0;
        foreach (var (ordinal, impact) in list)
        {
            WriteNumber(ordinal - last, to);
            to.WriteByte(impact);
            last = ordinal;
        }
    }

    private static void WriteNumber(int value, MemoryStream to)
    {
        for (; value >= 0x80; value >>= 7) to.WriteByte((byte)(value | 0x80));
        to.WriteByte((byte)value);
    }

    private static byte[] Join(List<string> terms, MemoryStream lists)
    {
        var names = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', terms));
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, names.Length);
        return [.. length, .. names, .. lists.ToArray()];
    }
}
