using SiteGen.Keeping;

namespace SiteGen.Tests.Keeping;

public sealed class SealedFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sealed-").FullName;

    private string Kept => Path.Combine(_root, "below", "kept.bin");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Fields_come_back_and_nothing_lies_beside_the_file()
    {
        // given
        SealedFile.Write(Kept, "test 1", writer => writer.Write("wood"));

        // when
        using var opened = SealedFile.Open(Kept, "test 1")!;

        // then
        Assert.Equal("wood", opened.Fields.ReadString());
        Assert.True(opened.Fields.IsAtEnd);
        Assert.Equal([Kept], Directory.GetFiles(Path.GetDirectoryName(Kept)!));
    }

    [Fact]
    public void Every_byte_that_is_altered_or_missing_is_noticed()
    {
        // given
        SealedFile.Write(Kept, "test 1", writer => writer.Write("wood"));
        var whole = File.ReadAllBytes(Kept);

        for (var at = 0; at < whole.Length; at++)
        {
            // when
            var altered = whole.ToArray();
            altered[at] ^= 0x10;
            File.WriteAllBytes(Kept, altered);
            var isAlteredBelieved = SealedFile.Open(Kept, "test 1") is not null;
            File.WriteAllBytes(Kept, whole[..at]);
            var isCutBelieved = SealedFile.Open(Kept, "test 1") is not null;

            // then
            Assert.Equal((false, false), (isAlteredBelieved, isCutBelieved));
        }
    }

    [Fact]
    public void Another_form_and_no_file_are_none()
    {
        Assert.Null(SealedFile.Open(Kept, "test 1"));
        Assert.Null(SealedFile.Open(null, "test 1"));
        SealedFile.Write(Kept, "test 1", writer => writer.Write("wood"));
        Assert.Null(SealedFile.Open(Kept, "test 2"));
    }

    [Fact]
    public void A_file_may_be_made_of_the_one_that_it_replaces()
    {
        // given
        SealedFile.Write(Kept, "test 1", writer => writer.Write(new byte[100_000]));
        var before = SealedFile.Open(Kept, "test 1")!;
        var fields = before.Fields.ReadBytes(100_000);

        // when
        SealedFile.Write(Kept, "test 1", writer =>
        {
            writer.Write(fields.Span);
            writer.Write("more");
        }, before);

        // then
        Assert.Throws<ObjectDisposedException>(() => fields.Span[0]);
        using var after = SealedFile.Open(Kept, "test 1")!;
        Assert.Equal(new byte[100_000], after.Fields.ReadBytes(100_000).ToArray());
        Assert.Equal("more", after.Fields.ReadString());
    }
}
