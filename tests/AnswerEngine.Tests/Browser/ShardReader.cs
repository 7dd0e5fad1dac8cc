using System.Buffers.Binary;
using AnswerEngine.Browser;

namespace AnswerEngine.Tests.Browser;

/// <summary>Reads a shard as docs/ask-files.md describes it.</summary>
internal static class ShardReader
{
    public static Dictionary<string, Posting[]> Read(this ImpactShard shard)
    {
        var bytes = shard.Terms.ToArray();
        var at = 4 + BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var terms = System.Text.Encoding.UTF8.GetString(bytes[4..at]).Split('\n');
        Assert.Equal(shard.First, terms[0]);
        var counts = terms.Select(_ => Number(bytes, ref at)).ToArray();
        at += 2 * terms.Length;
        var ordinals = counts.Select(count => Ordinals(count, bytes, ref at)).ToArray();
        Assert.Equal(bytes.Length, at + counts.Sum());
        var (impact, place, places) = (at, 0, shard.Places.ToArray());
        var read = new Dictionary<string, Posting[]>(StringComparer.Ordinal);
        for (var term = 0; term < terms.Length; term++)
            read[terms[term]] = [.. ordinals[term].Select(ordinal => new Posting(ordinal, bytes[impact++], PlacesAt(places, ref place)))];
        Assert.Equal(places.Length, place);
        return read;
    }

    private static int[] Ordinals(int count, byte[] bytes, ref int at)
    {
        var ordinals = new int[count];
        for (int i = 0, ordinal = 0; i < count; i++) ordinals[i] = ordinal += Number(bytes, ref at);
        return ordinals;
    }

    private static int[] PlacesAt(byte[] bytes, ref int at)
    {
        var places = new List<int>();
        for (int number = 0, place = 0; (number & 1) == 0;) places.Add(place += (number = Number(bytes, ref at)) >> 1);
        return [.. places];
    }

    private static int Number(byte[] bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            value |= (bytes[at] & 127) << shift;
            if (bytes[at++] < 128) return value;
        }
    }

    internal sealed record Posting(int Ordinal, int Impact, int[] Places);
}
