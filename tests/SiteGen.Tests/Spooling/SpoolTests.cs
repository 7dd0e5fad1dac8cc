using System.Text;
using SiteGen.Spooling;

namespace SiteGen.Tests.Spooling;

public sealed class SpoolTests : IDisposable
{
    private const int Block = 1 << 20;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(3 * Block)]
    [InlineData(0)]
    public void Whatever_is_added_is_read_back_wherever_it_lies(long memory)
    {
        using var spool = new Spool(folder.Path, memory);
        // Among them none, one that ends a block, and some that are longer than one.
        int[] lengths = [0, 1, Block - 1, 7, 300_000, Block, 3 * Block, 5, 900_000, 0, 200_000, Block + 1, 100];
        var pieces = lengths.Select((length, i) => Bytes(length, seed: i)).ToArray();

        var held = pieces.Select(piece => spool.Add(piece)).ToArray();

        for (var i = 0; i < pieces.Length; i++)
        {
            Assert.Equal(pieces[i].Length, held[i].Length);
            Assert.True(held[i].ToMemory().Span.SequenceEqual(pieces[i]), $"piece {i}");
            using var borrowed = held[i].Borrow();
            Assert.True(borrowed.Span.SequenceEqual(pieces[i]), $"piece {i}, borrowed");
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void A_text_is_read_back_letter_by_letter(long memory)
    {
        using var spool = new Spool(folder.Path, memory);
        const string text = "Zürich, 東京, \U0001F9EA\r\n\"x\"";

        var held = HeldText.In(spool, text);

        Assert.Equal(text, held.ToString());
        Assert.Equal("", HeldText.In(spool, "").ToString());
        Assert.Equal(text, HeldText.In(null, text).ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_a_text_contains_another_is_told_letter_by_letter(bool isSpooled)
    {
        using var spool = new Spool(folder.Path, memory: 0);
        var held = HeldText.In(isSpooled ? spool : null, "Zürich, 東京");

        Assert.True(held.Contains("ürich, 東"));
        Assert.True(held.Contains(""));
        Assert.False(held.Contains("zürich"));
        Assert.False(new HeldText("").Contains("Z"));
    }

    [Theory]
    [InlineData(64 * Block)]
    [InlineData(5 * Block)]
    [InlineData(0)]
    public void Many_threads_may_add_and_read_at_once(long memory)
    {
        using var spool = new Spool(folder.Path, memory);
        var wrong = 0;

        Parallel.For(0, 3000, i =>
        {
            var piece = Bytes(i * 7 % 20_000, seed: i);
            var held = spool.Add(piece);
            using var borrowed = held.Borrow();
            if (!borrowed.Span.SequenceEqual(piece)) Interlocked.Increment(ref wrong);
        });

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void The_file_has_no_name_while_it_is_used_and_none_afterwards()
    {
        using (var spool = new Spool(folder.At("cache"), memory: 0))
        {
            var held = spool.Add("a page");

            Assert.Empty(Directory.GetFileSystemEntries(folder.At("cache")));
            Assert.Equal("a page", held.ToString());
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.At("cache")));
    }

    [Fact]
    public void What_memory_holds_makes_no_file_and_no_folder()
    {
        using var spool = new Spool(folder.At("cache"), memory: 100);

        spool.Add(new byte[100]);

        Assert.False(Directory.Exists(folder.At("cache")));
    }

    [Fact]
    public void A_file_that_a_program_left_when_it_died_is_deleted_and_others_are_not()
    {
        folder.Write("spool-123-0f", "left behind");
        folder.Write("fragments.bin", "the cache's own");
        using var spool = new Spool(folder.Path, memory: 0);

        spool.Add("a page");

        Assert.Equal([folder.At("fragments.bin")], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Two_spools_in_one_folder_do_not_disturb_each_other()
    {
        using var one = new Spool(folder.Path, memory: 0);
        using var other = new Spool(folder.Path, memory: 0);

        var first = one.Add(new string('a', 2 * Block));
        var second = other.Add(new string('b', 2 * Block));

        Assert.Equal(('a', 'b'), (first.ToString()[^1], second.ToString()[^1]));
        Assert.Equal(2 * Block, Encoding.UTF8.GetByteCount(first.ToString()));
    }

    [Fact]
    public void A_closed_spool_cannot_be_read()
    {
        var spool = new Spool(folder.Path, memory: 0);
        var held = spool.Add(new byte[2 * Block]);
        spool.Dispose();

        Assert.Throws<ObjectDisposedException>(() => held.ToMemory());
    }

    private static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
