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

    [Theory]
    [InlineData("[oak](oak.md#grain), [oak again](/eiche/#grain), [its old address](/quercus/), [by name](/oak.md)", true)]
    [InlineData("[[oak]] and [[The oak|that]] and [a file](files/list.txt) and [it again](/files/list.txt) and [a list](/tags/)", true)]
    [InlineData("[no such anchor](oak.md#bark)", false)]
    [InlineData("[no such page](elm.md)", false)]
    [InlineData("[a draft](ash.md)", false)]
    public void A_page_is_read_again_with_the_links_of_a_build_or_not_at_all(string text, bool isRead)
    {
        // given
        using var site = new TemporarySite($"""
            === index.md
            ---
            title: Wood
            description: Of wood.
            ---
            Cedar rings softly.
            === oak.md
            ---
            title: The oak
            slug: eiche
            aliases: [/quercus/]
            tags: [hard]
            ---
            ## Grain

            Oak swells.
            === ash.md
            ---
            title: Ash
            draft: true
            ---
            Not yet.
            === files/list.txt
            oak
            """);
        var saved = Saved(site.Read(TemporarySite.Options with { Reread = true }).Rereading!);
        File.WriteAllText(Path.Combine(site.Root, "content/index.md"), $"---\ntitle: Wood\ndescription: Of wood.\n---\n{text}\n");

        // when
        var read = SiteRereading.Load(new KeptReader(saved), site.Root, cacheFolder: null)!.Read("index.md");

        // then
        Assert.Equal(isRead, read is not null);
        if (isRead) Assert.Equal(site.Read(TemporarySite.Options).Documents.Single(page => page.SourcePath == "index.md").Html, read!.Html);
    }

    private static byte[] Saved(SiteRereading rereading)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) rereading.Save(writer);
        return bytes.ToArray();
    }
}
