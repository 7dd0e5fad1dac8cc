using System.Buffers.Binary;

namespace AnswerEngine.Browser;

/// <summary>Writes an <see cref="ImpactShard"/> term by term.</summary>
internal sealed class ImpactShardWriter
{
    private readonly List<string> _terms = [];
    private readonly List<byte> _counts = [];
    private readonly List<byte> _rarities = [];
    private readonly List<byte> _distances = [];
    private readonly List<byte> _impacts = [];
    private readonly List<byte> _places = [];
    private int _names = sizeof(int);

    /// <summary>Whether no term was added.</summary>
    public bool IsEmpty => _terms.Count == 0;

    /// <summary>Length of the file of terms so far, in bytes.</summary>
    public int Length => _names + _counts.Count + _rarities.Count + _distances.Count + _impacts.Count;

    /// <summary>Adds a term; terms come in ascending order.</summary>
    public void Add(string term, int rarity, List<ImpactIndex.Posting> postings)
    {
        _terms.Add(term);
        _names += System.Text.Encoding.UTF8.GetByteCount(term) + 1;
        WriteNumber(postings.Count, _counts);
        Span<byte> units = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(units, (ushort)rarity);
        _rarities.AddRange(units);
        var last = 0;
        foreach (var (ordinal, impact, places) in postings)
        {
            WriteNumber(ordinal - last, _distances);
            _impacts.Add(impact);
            WritePlaces(places);
            last = ordinal;
        }
    }

    /// <summary>The two files.</summary>
    public ImpactShard Close()
    {
        var names = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', _terms));
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, names.Length);
        byte[] terms = [.. length, .. names, .. _counts, .. _rarities, .. _distances, .. _impacts];
        return new ImpactShard(_terms[0], terms, _places.ToArray());
    }

    private void WritePlaces(int[] places)
    {
        var last = 0;
        for (var i = 0; i < places.Length; i++)
        {
            WriteNumber(((places[i] - last) << 1) | (i == places.Length - 1 ? 1 : 0), _places);
            last = places[i];
        }
    }

    private static void WriteNumber(int value, List<byte> to)
    {
        for (; value >= 0x80; value >>= 7) to.Add((byte)(value | 0x80));
        to.Add((byte)value);
    }
}
