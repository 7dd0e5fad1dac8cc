using System.Text;
using SiteGen.Keeping;

namespace SiteGen.Tests.Keeping;

public sealed class KeptTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Every_key_leads_to_its_value_and_no_other_key_to_any(int count)
    {
        // given
        var numbers = Enumerable.Range(0, count).ToDictionary(i => $"notes/page-{i * 7919 % 10007}.md", i => i);

        // when
        var table = Reread(Saved(KeptTable.Of(numbers, (writer, number) => writer.Write(number))));

        // then
        Assert.Equal(count, table.Count);
        Assert.All(numbers, pair => Assert.Equal(pair.Value, table.Find(pair.Key)!.ReadInt32()));
        Assert.Equal(numbers.Keys.Order(StringComparer.Ordinal), table.Keys);
        Assert.All(new[] { "", "a", "notes/page-", "notes/page-0.mdx", "zzz" }, key => Assert.Null(table.Find(key)));
    }

    [Fact]
    public void Keys_may_be_of_any_script_and_any_length()
    {
        // given: U+FF21 stands before U+1F980 by code point, behind it by units of UTF-16
        string[] keys = ["", "b", "ab", "a", "\uFF21", "\U0001F980", "ü", new string('x', 2000)];

        // when
        var table = Reread(Saved(KeptTable.Of(keys.Select(key => KeyValuePair.Create(key, key)), (writer, key) => writer.Write(key))));

        // then
        Assert.All(keys, key => Assert.Equal(key, table.Find(key)!.ReadString()));
        Assert.Equal(keys.Length, table.Keys.Distinct().Count());
    }

    [Fact]
    public void Values_that_are_replaced_take_the_places_of_the_old()
    {
        // given
        var table = KeptTable.Of(Pairs("a=one", "b=two", "c=six"), (writer, word) => writer.Write(Encoding.ASCII.GetBytes(word)));

        // when
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) table.Write(writer, new Dictionary<int, byte[]> { [2] = "SIX"u8.ToArray(), [0] = "ONE"u8.ToArray() });

        // then
        var after = KeptTable.Of(Pairs("a=ONE", "b=two", "c=SIX"), (writer, word) => writer.Write(Encoding.ASCII.GetBytes(word)));
        Assert.Equal(Saved(after), bytes.ToArray());
    }

    [Fact]
    public void A_value_of_another_length_is_refused()
    {
        var table = KeptTable.Of(Pairs("a=one"), (writer, word) => writer.Write(Encoding.ASCII.GetBytes(word)));
        using var writer = new BinaryWriter(new MemoryStream());
        Assert.Throws<ArgumentException>(() => table.Write(writer, new Dictionary<int, byte[]> { [0] = "more"u8.ToArray() }));
    }

    [Fact]
    public void What_was_read_is_kept_anew_byte_for_byte_and_ends_where_it_ended()
    {
        // given
        var saved = Saved(KeptTable.Of(Pairs("b=2", "a=1"), (writer, text) => writer.Write(text)));
        var reader = new KeptReader(new byte[] { 1 }.Concat(saved).Append((byte)0).ToArray());

        // when
        reader.ReadBoolean();
        var table = KeptTable.Read(reader);

        // then
        Assert.Equal(saved, Saved(table));
        Assert.False(reader.IsAtEnd);
        Assert.False(reader.ReadBoolean());
        Assert.True(reader.IsAtEnd);
    }

    private static Dictionary<string, string> Pairs(params string[] pairs) => pairs.ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);

    private static KeptTable Reread(byte[] saved) => KeptTable.Read(new KeptReader(saved));

    private static byte[] Saved(KeptTable table)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) table.Write(writer);
        return bytes.ToArray();
    }
}
