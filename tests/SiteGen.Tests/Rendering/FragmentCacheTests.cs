using SiteGen.Documents;

namespace SiteGen.Tests.Rendering;

public sealed class FragmentCacheTests : IDisposable
{
    private readonly TemporarySite _site = new("=== a.md\n---\ntitle: A\n---\n```python\ndef f(): pass\n```\n\n$x$\n");

    private string CacheFile => Path.Combine(_site.Root, ".cache", "fragments.bin");

    private SiteContentOptions Options => TemporarySite.Options with { CacheFolder = Path.GetDirectoryName(CacheFile) };

    [Fact]
    public void A_second_build_takes_coloured_code_and_formulas_from_the_file_and_leaves_it_as_it_was()
    {
        // given
        var first = _site.Read(Options).Documents[0].Html;
        var kept = File.ReadAllBytes(CacheFile);
        // A mark that only the file can be the source of.
        var text = System.Text.Encoding.Latin1.GetString(kept).Replace("keyword", "kEyword", StringComparison.Ordinal);
        File.WriteAllBytes(CacheFile, System.Text.Encoding.Latin1.GetBytes(text));

        // when
        var second = _site.Read(Options).Documents[0].Html;

        // then
        Assert.Contains("kEyword", second);
        Assert.Equal(first, second.Replace("kEyword", "keyword", StringComparison.Ordinal));
        Assert.Equal(text, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(CacheFile)));
    }

    [Fact]
    public void A_damaged_file_counts_as_empty()
    {
        // given
        var first = _site.Read(Options).Documents[0].Html;
        var kept = File.ReadAllBytes(CacheFile);
        File.WriteAllBytes(CacheFile, kept[..(kept.Length / 2)]);

        // then
        Assert.Equal(first, _site.Read(Options).Documents[0].Html);
        Assert.Equal(kept, File.ReadAllBytes(CacheFile));
    }

    [Fact]
    public void What_is_not_used_any_more_is_not_kept()
    {
        // given
        _site.Read(Options);
        var before = new FileInfo(CacheFile).Length;

        // when
        _site.Write("a.md", "---\ntitle: A\n---\n$x$\n");
        _site.Read(Options);

        // then
        Assert.True(new FileInfo(CacheFile).Length < before);
    }

    public void Dispose() => _site.Dispose();
}
