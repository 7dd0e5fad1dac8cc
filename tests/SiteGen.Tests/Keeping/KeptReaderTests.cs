using SiteGen.Keeping;

namespace SiteGen.Tests.Keeping;

public sealed class KeptReaderTests
{
    [Fact]
    public void Fields_are_read_as_they_were_written()
    {
        // given
        var longText = new string('ü', 10_000);
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(true);
            writer.Write(-5);
            writer.Write(long.MinValue);
            writer.Write(ulong.MaxValue);
            writer.Write("");
            writer.Write("wood 🪵");
            writer.Write(longText);
            writer.Write([7, 8]);
        }

        // when
        var reader = new KeptReader(bytes.ToArray());

        // then
        Assert.Equal((true, -5, long.MinValue, ulong.MaxValue), (reader.ReadBoolean(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadUInt64()));
        Assert.Equal(("", "wood 🪵", longText), (reader.ReadString(), reader.ReadString(), reader.ReadString()));
        var position = reader.Position;
        Assert.Equal([7, 8], reader.ReadBytes(2).ToArray());
        Assert.Equal([7, 8], reader.Since(position).ToArray());
        Assert.True(reader.IsAtEnd);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.ReadInt32());
    }
}
