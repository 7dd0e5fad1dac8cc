using AnswerEngine.LanguageModels;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.LanguageModels;

public sealed class ReadingCacheTests : IDisposable
{
    // Mark, key, width, one number, checksum.
    private const int RecordLength = 4 + 32 + 4 + 4 + 32;
    private static readonly string[] Prompts = ["one", "two", "three"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("b1", "test/1")]
    [InlineData("a0", "test/2")]
    public void Another_model_or_way_to_compute_finds_nothing_even_in_a_file_that_was_copied(string fingerprint, string computedBy)
    {
        Run(Prompts);
        var copy = Path.Combine(folder.Path, fingerprint + ReadingCache.Extension);
        if (!File.Exists(copy)) File.Copy(CacheFile, copy);

        var other = ReadingCache.Open(folder.Path, fingerprint, computedBy);
        Ask(other, Prompts);

        Assert.Equal((0, 3), (other.Hits, other.Misses));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(36)]
    [InlineData(39)]
    [InlineData(42)]
    [InlineData(60)]
    public void A_damaged_record_is_read_again_and_the_others_are_still_found(int at)
    {
        Run(Prompts);
        var sound = File.ReadAllBytes(CacheFile);
        byte[] bytes = [.. sound];
        bytes[at] ^= 0x80;
        File.WriteAllBytes(CacheFile, bytes);

        var cache = Run(Prompts);

        Assert.Equal((2, 1, 1), (cache.Hits, cache.Misses, cache.Ignored));
        Assert.Equal(sound, File.ReadAllBytes(CacheFile));
    }

    [Fact]
    public void However_short_the_file_was_cut_what_is_whole_is_found_and_the_rest_read_again()
    {
        Run(Prompts);
        var whole = File.ReadAllBytes(CacheFile);

        Assert.All(Enumerable.Range(0, whole.Length), length =>
        {
            File.WriteAllBytes(CacheFile, whole[..length]);
            var cache = Run(Prompts);
            Assert.Equal((length / RecordLength, 3), (cache.Hits, cache.Hits + cache.Misses));
            Assert.Equal(whole, File.ReadAllBytes(CacheFile));
        });
    }

    [Fact]
    public void A_file_of_something_else_is_an_empty_cache_and_is_replaced()
    {
        File.WriteAllText(CacheFile, "RDG1 is how a record begins, and RDG1 alone does not make one.");

        Run(Prompts);

        Assert.Equal((3, 0), (Open().Count, Open().Ignored));
    }

    [Fact]
    public void What_a_run_does_not_ask_for_stays()
    {
        Run(Prompts);
        Run("four");

        Assert.Equal(4, Open().Count);
    }

    [Fact]
    public void Where_there_is_no_room_what_was_not_asked_for_longest_goes()
    {
        Run(4, "one");
        Run(4, "two");
        Run(4, "three");
        Run(4, "one", "four");
        Run(4, "five");

        var left = Open();
        Ask(left, "one", "three", "four", "five");

        Assert.Equal(4 * RecordLength, new FileInfo(CacheFile).Length);
        Assert.Equal((4, 0), (left.Hits, left.Misses));
    }

    [Fact]
    public void A_run_that_asks_for_more_than_there_is_room_for_keeps_the_same_part_every_time()
    {
        string[] many = [.. Enumerable.Range(0, 20).Select(number => $"{number}")];

        Run(5, many);
        var first = File.ReadAllBytes(CacheFile);
        File.Delete(CacheFile);
        Run(5, [.. many.Reverse()]);

        Assert.Equal(5 * RecordLength, first.Length);
        Assert.Equal(first, File.ReadAllBytes(CacheFile));
    }

    [Fact]
    public void Two_that_were_opened_at_once_keep_what_either_has_saved()
    {
        var (first, second) = (Open(), Open());
        Ask(first, "one", "two");
        Ask(second, "two", "three");

        first.Save();
        second.Save();

        var cache = Open();
        Ask(cache, Prompts);
        Assert.Equal((3, 0), (cache.Hits, cache.Ignored));
    }

    [Fact]
    public void Those_who_save_at_the_same_time_leave_a_sound_file_and_nothing_beside_it()
    {
        Parallel.For(0, 8, number =>
        {
            var cache = Open();
            for (var round = 0; round < 20; round++)
            {
                Ask(cache, $"{number} {round}");
                cache.Save();
            }
        });

        Assert.Equal([CacheFile], Directory.GetFiles(folder.Path));
        Assert.Equal(0, Open().Ignored);
        Assert.InRange(Open().Count, 20, 160);
    }

    private string CacheFile => Path.Combine(folder.Path, "a0" + ReadingCache.Extension);

    private ReadingCache Open(long mostBytes = ReadingCache.MostBytes) => ReadingCache.Open(folder.Path, "a0", "test/1", mostBytes);

    private ReadingCache Run(params string[] prompts) => Run(Open(), prompts);

    private ReadingCache Run(int room, params string[] prompts) => Run(Open(room * RecordLength), prompts);

    private static ReadingCache Run(ReadingCache cache, string[] prompts)
    {
        Ask(cache, prompts);
        cache.Save();
        return cache;
    }

    private static void Ask(ReadingCache cache, params string[] prompts)
    {
        foreach (var prompt in prompts) Assert.Equal(Of(prompt), cache.GetOrAdd(prompt, () => Of(prompt)));
    }

    private static float Of(string prompt) => prompt.Sum(letter => letter / 3f);
}
