namespace AnswerEngine.Indexing;

/// <summary>For each centroid the passages that hold one of its tokens, ascending, as differences of one to five bytes.</summary>
/// <param name="slice">Gives a stretch of the index.</param>
/// <param name="offset">Where the lists begin in the index.</param>
/// <param name="length">Bytes of all lists.</param>
/// <param name="starts">Where each list begins among them, and where the last ends.</param>
internal sealed class PostingLists(PostingLists.Stretch slice, long offset, long length, uint[] starts)
{
    private const int LongestNumber = 5;

    /// <summary>Gives a stretch of bytes.</summary>
    public delegate ReadOnlySpan<byte> Stretch(long offset, int length);

    /// <summary>Bytes of all lists.</summary>
    public long Length => length;

    /// <summary>The beginning of a list, before its first passage.</summary>
    public Place Walk(int centroid) => new(starts[centroid], starts[centroid + 1], -1);

    /// <summary>Steps to the next passage; false at the end, and where the bytes are not such a list.</summary>
    public bool Next(ref Place place)
    {
        var bytes = slice(offset + place.At, (int)Math.Min(LongestNumber, place.End - place.At));
        var (value, shift) = (0L, 0);
        for (var i = 0; i < bytes.Length; i++, shift += 7)
        {
            value |= (long)(bytes[i] & 0x7F) << shift;
            if (bytes[i] >= 0x80) continue;
            var next = place.Passage < 0 ? value : place.Passage + value;
            if ((i > 0 && bytes[i] == 0) || next > int.MaxValue || (value == 0 && place.Passage >= 0)) return false;
            place = new Place(place.At + i + 1, place.End, (int)next);
            return true;
        }

        return false;
    }

    /// <summary>Adds a list's passages to a set; the list is one that <see cref="Next"/> has gone through.</summary>
    /// <param name="centroid">Number of the list.</param>
    /// <param name="passages">A bit for each passage, 64 to a word, the first passage the lowest bit.</param>
    public void Mark(int centroid, Span<ulong> passages)
    {
        var (passage, value, shift) = (-1, 0, 0);
        foreach (var next in slice(offset + starts[centroid], (int)(starts[centroid + 1] - starts[centroid])))
        {
            value |= (next & 0x7F) << shift;
            shift += 7;
            if (next >= 0x80) continue;
            passage = passage < 0 ? value : passage + value;
            passages[passage / 64] |= 1ul << passage;
            (value, shift) = (0, 0);
        }
    }

    /// <summary>Writes the lists that tokens give.</summary>
    /// <param name="codes">The centroid of each token, passage after passage.</param>
    /// <param name="lengths">Tokens of each passage.</param>
    /// <param name="starts">Receives where each list begins, and where the last ends, <c>[K + 1]</c>.</param>
    public static byte[] Write(ReadOnlySpan<ushort> codes, ReadOnlySpan<ushort> lengths, uint[] starts)
    {
        var passages = Gather(codes, lengths, starts.Length - 1, out var ends);
        using var lists = new MemoryStream();
        for (var centroid = 0; centroid < ends.Length; centroid++)
        {
            var last = -1;
            foreach (var passage in passages.AsSpan((centroid == 0 ? 0 : ends[centroid - 1])..ends[centroid]))
            {
                WriteNumber(lists, (uint)(last < 0 ? passage : passage - last));
                last = passage;
            }

            starts[centroid + 1] = (uint)lists.Length;
        }

        return lists.ToArray();
    }

    // Passages by centroid, each once. They are counted first, so that the array has no room to spare.
    private static int[] Gather(ReadOnlySpan<ushort> codes, ReadOnlySpan<ushort> lengths, int centroids, out int[] ends)
    {
        var counts = new int[centroids];
        Distinct(codes, lengths, centroids, (_, code) => counts[code]++);
        for (var i = 1; i < centroids; i++) counts[i] += counts[i - 1];
        var passages = new int[centroids == 0 ? 0 : counts[^1]];
        var next = new int[centroids];
        for (var i = 1; i < centroids; i++) next[i] = counts[i - 1];
        Distinct(codes, lengths, centroids, (passage, code) => passages[next[code]++] = passage);
        ends = counts;
        return passages;
    }

    private static void Distinct(ReadOnlySpan<ushort> codes, ReadOnlySpan<ushort> lengths, int centroids, Action<int, int> visit)
    {
        var last = new int[centroids];
        Array.Fill(last, -1);
        for (var (passage, token) = (0, 0); passage < lengths.Length; token += lengths[passage++])
        {
            foreach (var code in codes.Slice(token, lengths[passage]))
            {
                if (last[code] == passage) continue;
                last[code] = passage;
                visit(passage, code);
            }
        }
    }

    private static void WriteNumber(MemoryStream lists, uint value)
    {
        for (; value >= 0x80; value >>= 7) lists.WriteByte((byte)(value | 0x80));
        lists.WriteByte((byte)value);
    }

    /// <summary>A place in a list.</summary>
    /// <param name="At">Byte among all lists that is read next.</param>
    /// <param name="End">Byte after the list.</param>
    /// <param name="Passage">The passage read last; -1 before the first.</param>
    public readonly record struct Place(long At, long End, int Passage)
    {
        /// <summary>Whether the whole list was read.</summary>
        public bool IsAtEnd => At == End;
    }
}
