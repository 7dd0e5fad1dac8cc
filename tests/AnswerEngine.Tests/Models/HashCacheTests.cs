using AnswerEngine.Models;

namespace AnswerEngine.Tests.Models;

public sealed class HashCacheTests : IDisposable
{
    private readonly ModelsFolder folder = new();
    private readonly HashCache cache;

    public HashCacheTests() => cache = new HashCache(Path.Combine(folder.Folder, "cache"));

    [Fact]
    public void A_file_is_read_again_only_when_its_size_or_time_changed()
    {
        // given a verified file, changed without its size and time
        var path = folder.Add("a", [1, 2, 3]);
        folder.WriteCatalog("a");
        folder.Verify(cache);
        var written = File.GetLastWriteTimeUtc(path);
        File.WriteAllBytes(path, [1, 2, 4]);
        File.SetLastWriteTimeUtc(path, written);

        // then the known hash stands, until the time changes
        folder.Verify(cache);
        File.SetLastWriteTimeUtc(path, written.AddSeconds(1));
        Assert.Throws<ModelUnavailableException>(() => folder.Verify(cache));
        Assert.Throws<ModelUnavailableException>(() => folder.Verify());
    }

    public void Dispose() => folder.Dispose();
}
