using AnswerEngine.LlamaCpp;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

public sealed class GgufContentsTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var contents = new GgufContents(
            [("general.name", Typed(8, "Tin"u8)), ("tokens", new byte[] { 9, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 8, 0, 0, 0 })],
            [Tensor("a", 3, 2), Tensor("b", 32, 5), Tensor("c", 1, 1)]);

        Write(contents);
        var again = GgufContents.Read(file);

        Assert.Equal(contents.Metadata.Select(entry => entry.Key), again.Metadata.Select(entry => entry.Key));
        Assert.All(contents.Metadata.Zip(again.Metadata), pair => Assert.Equal(pair.First.TypedValue.ToArray(), pair.Second.TypedValue.ToArray()));
        Assert.All(contents.Tensors.Zip(again.Tensors), pair =>
        {
            Assert.Equal((pair.First.Name, pair.First.Type, pair.First.Columns, pair.First.Rows), (pair.Second.Name, pair.Second.Type, pair.Second.Columns, pair.Second.Rows));
            Assert.Equal(pair.First.Data.ToArray(), pair.Second.Data.ToArray());
        });
        Assert.Equal(contents.Tensors.Length, again.Tensors.Length);
    }

    [Fact]
    public void Every_tensor_begins_at_a_multiple_of_32_bytes()
    {
        Write(new GgufContents([("x", Typed(8, "y"u8))], [Tensor("a", 3, 2), Tensor("b", 2, 1)]));

        var bytes = File.ReadAllBytes(file);

        // Numbers of the first tensor begin with 0, those of the second too, 32 bytes behind them.
        Assert.Equal(0, bytes.Length % 32);
        Assert.Equal(BitConverter.GetBytes(1f), bytes[^60..^56]);
        Assert.Equal(BitConverter.GetBytes(1f), bytes[^28..^24]);
    }

    [Fact]
    public void An_alignment_that_a_file_names_is_kept_to_and_not_handed_on()
    {
        var tensor = Tensor("a", 3, 2);
        using (var head = new MemoryStream())
        {
            head.Write([.. "GGUF"u8, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
            head.Write([17, 0, 0, 0, 0, 0, 0, 0, .. "general.alignment"u8, 4, 0, 0, 0, 0, 1, 0, 0]);
            head.Write([1, 0, 0, 0, 0, 0, 0, 0, (byte)'a', 2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. new byte[8]]);
            head.SetLength(256);
            File.WriteAllBytes(file, [.. head.ToArray(), .. tensor.Data.Span]);
        }

        var read = GgufContents.Read(file);
        Assert.Equal(tensor.Data.ToArray(), read.Tensors[0].Data.ToArray());

        Write(read);
        Assert.Empty(GgufContents.Read(file).Metadata);
    }

    [Fact]
    public void The_files_of_the_repository_are_read_whole()
    {
        var (shards, adapter) = (EmbeddedLanguageModel.Files.Paths.Select(GgufContents.Read).ToArray(), GgufContents.Read(EmbeddedLanguageModel.Adapter.Paths[0]));

        Assert.Equal(272, shards.Sum(shard => shard.Tensors.Length));
        Assert.Equal(134_515_008, shards.SelectMany(shard => shard.Tensors).Sum(tensor => (long)tensor.Rows * tensor.Columns));
        Assert.Equal(420, adapter.Tensors.Length);
        Assert.Contains(shards[0].Metadata, entry => entry.Key == "general.architecture" && System.Text.Encoding.UTF8.GetString(entry.TypedValue.Span[12..]) == "llama");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(160)]
    public void A_file_that_ends_too_soon_is_refused(int length)
    {
        Write(new GgufContents([("general.name", Typed(8, "Tin"u8))], [Tensor("a", 3, 2), Tensor("b", 32, 5)]));
        using (var open = File.OpenWrite(file)) open.SetLength(length);

        Assert.Throws<InvalidDataException>(() => GgufContents.Read(file));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(48)]
    public void An_alignment_that_is_no_power_of_two_is_refused(int alignment)
    {
        File.WriteAllBytes(file, [.. "GGUF"u8, 3, 0, 0, 0, .. new byte[8], 1, 0, 0, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, .. "general.alignment"u8, 4, 0, 0, 0, .. BitConverter.GetBytes(alignment), .. new byte[64]]);

        Assert.Contains($"its alignment is {alignment}", Assert.Throws<InvalidDataException>(() => GgufContents.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_beyond_the_file_are_refused_before_room_is_made_for_them()
    {
        File.WriteAllBytes(file, [.. "GGUF"u8, 3, 0, 0, 0, .. BitConverter.GetBytes(long.MaxValue), .. BitConverter.GetBytes(long.MaxValue), .. new byte[64]]);

        Assert.Throws<InvalidDataException>(() => GgufContents.Read(file));
    }

    private static GgufTensor Tensor(string name, int columns, int rows) =>
        new(name, [columns, rows], GgufType.F32, Enumerable.Range(0, columns * rows).SelectMany(i => BitConverter.GetBytes((float)i)).ToArray());

    private static byte[] Typed(byte type, ReadOnlySpan<byte> text) => [type, 0, 0, 0, .. BitConverter.GetBytes((long)text.Length), .. text];

    private void Write(GgufContents contents)
    {
        using var stream = File.Create(file);
        contents.Write(stream);
    }
}
