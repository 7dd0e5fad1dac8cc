using SiteGen.Documents;
using SiteGen.Keeping;

namespace SiteGen.Tests.Documents;

public sealed class SiteRereadingTests : IDisposable
{
    private readonly TemporarySite _site = new("""
        === index.md
        # Wood

        Cedar rings softly, as [oak](oak.md#grain) does not.
        === oak.md
        # Oak

        ## Grain

        Oak swells.
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void What_was_kept_is_kept_anew_byte_for_byte_wherever_it_was_read_from()
    {
        // given
        var saved = Saved(_site.Read(TemporarySite.Options with { Reread = true }).Rereading!);
        var sealedFile = Path.Combine(_site.Root, "kept.bin");
        SealedFile.Write(sealedFile, "test 1", writer => writer.Write(saved));

        // when
        using var opened = SealedFile.Open(sealedFile, "test 1")!;
        var fromMemory = SiteRereading.Load(new KeptReader(saved), _site.Root, cacheFolder: null)!;
        var fromFile = SiteRereading.Load(opened.Fields, _site.Root, cacheFolder: null)!;

        // then
        Assert.NotEmpty(saved);
        Assert.Equal(saved, Saved(fromMemory));
        Assert.Equal(saved, Saved(fromFile));
    }

    private static byte[] Saved(SiteRereading rereading)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) rereading.Save(writer);
        return bytes.ToArray();
    }
}
