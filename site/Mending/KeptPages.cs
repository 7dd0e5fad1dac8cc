using System.Runtime.InteropServices;
using SiteGen.Documents;
using SiteGen.Keeping;

namespace Site.Mending;

/// <summary>
/// Where the texts of all pages stand in what was published. The places in the texts that hold those of all pages are kept apart: a
/// page that becomes longer shifts those of thousands.
/// </summary>
internal sealed class KeptPages
{
    private readonly KeptTable _pages;
    private readonly Dictionary<int, byte[]> _replaced = [];

    // Two of every page, in the order of the table: the offset in the one text, that in the other.
    private readonly ReadOnlyMemory<byte> _places;

    private KeptPages(KeptTable pages, ReadOnlyMemory<byte> places) => (_pages, _places) = (pages, places);

    /// <summary>Takes what was kept.</summary>
    public static KeptPages Load(KeptReader reader)
    {
        var pages = KeptTable.Read(reader);
        return new KeptPages(pages, reader.ReadBytes(2 * sizeof(long) * pages.Count));
    }

    /// <summary>Notes where the texts of pages stand.</summary>
    /// <param name="pages">By their files below <c>content/</c>.</param>
    public static KeptPages Of(IReadOnlyDictionary<string, KeptPage> pages)
    {
        var table = KeptTable.Of(pages, (writer, page) => page.Save(writer));
        long[] places = [.. table.Keys.SelectMany(source => new[] { pages[source].InContext, pages[source].InFull })];
        return new KeptPages(table, MemoryMarshal.AsBytes<long>(places).ToArray());
    }

    /// <summary>Where the text of a page stood when this was read.</summary>
    /// <param name="source">Its file below <c>content/</c>.</param>
    /// <returns><see langword="null"/> where its text cannot be told from the rest.</returns>
    public KeptPage? Find(string source)
    {
        if (_pages.IndexOf(source) is not (>= 0 and var page)) return null;
        var places = Places(_places);
        return KeptPage.Load(new KeptReader(_pages.Value(page)), places[2 * page], places[2 * page + 1]);
    }

    /// <summary>The same after some pages were mended.</summary>
    public KeptPages After(IReadOnlyList<MendedPage> mended)
    {
        if (mended.Count == 0) return this;
        var after = _places.ToArray();
        foreach (var page in mended) Shift(MemoryMarshal.Cast<byte, long>(after.AsSpan()), page);
        var pages = new KeptPages(_pages, after);
        foreach (var page in mended) pages._replaced[_pages.IndexOf(page.SourcePath)] = Fields(page.After);
        return pages;
    }

    /// <summary>Keeps it.</summary>
    public void Save(BinaryWriter writer)
    {
        _pages.Write(writer, _replaced);
        writer.Write(_places.Span);
    }

    // What stood behind a twin stands behind it still, by as many bytes more as the twin now has.
    private void Shift(Span<long> after, MendedPage page)
    {
        var before = Places(_places);
        var more = page.NewTwin.Length - page.OldTwin.Length;
        for (var i = 0; i < after.Length; i += 2)
        {
            if (page.Before.InContext >= 0 && before[i] > page.Before.InContext) after[i] += more;
            if (page.Before.InFull >= 0 && before[i + 1] > page.Before.InFull) after[i + 1] += more;
        }
    }

    private static byte[] Fields(KeptPage page)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) page.Save(writer);
        return bytes.ToArray();
    }

    private static ReadOnlySpan<long> Places(ReadOnlyMemory<byte> bytes) => MemoryMarshal.Cast<byte, long>(bytes.Span);
}
