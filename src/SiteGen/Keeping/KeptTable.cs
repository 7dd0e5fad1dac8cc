using System.Buffers.Binary;
using System.Text;

namespace SiteGen.Keeping;

/// <summary>
/// Entries by key that are searched in the bytes as they stand in a file: of thousands that were kept, few are asked for, and only
/// these are read.
/// </summary>
/// <remarks>
/// The number of entries, the length of their bytes, where each key and each value begins and the last ends, then key and value of
/// each, in the order of the bytes of the keys. All numbers have four bytes.
/// </remarks>
public sealed class KeptTable
{
    private readonly ReadOnlyMemory<byte> _places;
    private readonly ReadOnlyMemory<byte> _entries;

    private KeptTable(ReadOnlyMemory<byte> places, ReadOnlyMemory<byte> entries) => (_places, _entries) = (places, entries);

    /// <summary>A table of nothing.</summary>
    public static KeptTable Empty { get; } = Of<string>([], (_, _) => { });

    /// <summary>How many entries there are.</summary>
    public int Count => _places.Length / sizeof(int) / 2;

    /// <summary>The keys, in the order of their bytes.</summary>
    public IEnumerable<string> Keys => Enumerable.Range(0, Count).Select(entry => Encoding.UTF8.GetString(Key(entry)));

    /// <summary>Makes a table.</summary>
    /// <param name="entries">The entries, in any order; no key may come twice.</param>
    /// <param name="write">Writes the fields of a value.</param>
    public static KeptTable Of<T>(IEnumerable<KeyValuePair<string, T>> entries, Action<BinaryWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var sorted = entries.Select(entry => (Key: Encoding.UTF8.GetBytes(entry.Key), entry.Value)).ToArray();
        Array.Sort(sorted, (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key));
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var places = new byte[(2 * sorted.Length + 1) * sizeof(int)];
        for (var i = 0; i <= sorted.Length; i++)
        {
            Note(2 * i);
            if (i == sorted.Length) break;
            writer.Write(sorted[i].Key);
            Note(2 * i + 1);
            write(writer, sorted[i].Value);
        }

        return new KeptTable(places, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));

        void Note(int number)
        {
            writer.Flush();
            BinaryPrimitives.WriteInt32LittleEndian(places.AsSpan(number * sizeof(int)), (int)bytes.Position);
        }
    }

    /// <summary>Takes a table that was written, without reading its entries.</summary>
    public static KeptTable Read(KeptReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (count, length) = (reader.ReadInt32(), reader.ReadInt32());
        return new KeptTable(reader.ReadBytes((2 * count + 1) * sizeof(int)), reader.ReadBytes(length));
    }

    /// <summary>The number of a key's entry in the order of keys.</summary>
    /// <returns>-1 where there is none.</returns>
    public int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> bytes = stackalloc byte[512];
        var sought = Encoding.UTF8.TryGetBytes(key, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(key);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Key(middle).SequenceCompareTo(sought);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>The fields of a key's value.</summary>
    /// <returns><see langword="null"/> where there is no such key.</returns>
    public KeptReader? Find(string key) => IndexOf(key) is >= 0 and var entry ? new KeptReader(Value(entry)) : null;

    /// <summary>A key as UTF-8.</summary>
    /// <param name="entry">Number of the entry, from 0.</param>
    public ReadOnlySpan<byte> Key(int entry) => _entries.Span[Place(2 * entry)..Place(2 * entry + 1)];

    /// <summary>The bytes of a value.</summary>
    /// <param name="entry">Number of the entry, from 0.</param>
    public ReadOnlyMemory<byte> Value(int entry) => _entries[Place(2 * entry + 1)..Place(2 * entry + 2)];

    /// <summary>Keeps the table.</summary>
    public void Write(BinaryWriter writer) => Write(writer, new Dictionary<int, byte[]>());

    /// <summary>Keeps the table with some values replaced.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="replaced">Values by the number of their entry, each as long as the one whose place it takes.</param>
    /// <exception cref="ArgumentException">A value has another length.</exception>
    public void Write(BinaryWriter writer, IReadOnlyDictionary<int, byte[]> replaced)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(replaced);
        writer.Write(Count);
        writer.Write(_entries.Length);
        writer.Write(_places.Span);
        var done = 0;
        foreach (var entry in replaced.Keys.Order())
        {
            if (Value(entry).Length != replaced[entry].Length) throw new ArgumentException($"The value of entry {entry} has another length.", nameof(replaced));
            writer.Write(_entries.Span[done..Place(2 * entry + 1)]);
            writer.Write(replaced[entry]);
            done = Place(2 * entry + 2);
        }

        writer.Write(_entries.Span[done..]);
    }

    private int Place(int number) => BinaryPrimitives.ReadInt32LittleEndian(_places.Span[(number * sizeof(int))..]);
}
