using AnswerEngine.Encoding;

namespace AnswerEngine.Tests.Encoding;

public sealed class EmbeddingCacheTests : IDisposable
{
    private static readonly string[] Texts = ["one", "two", "three"];
    private readonly TemporaryFolder folder = new();
    private readonly CountingEncoder encoder = new("a0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_build_encodes_nothing_and_gets_the_same_vectors()
    {
        var first = Build(Texts, out _);
        var second = Build(Texts, out var cache);

        Assert.Equal(3, encoder.Calls);
        Assert.Equal((3, 0, 0), (cache.Hits, cache.Misses, cache.Ignored));
        Assert.All(first.Zip(second), pair => AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public void Only_changed_texts_are_encoded()
    {
        Build(Texts, out _);
        Build(["one", "two!", "three"], out var cache);

        Assert.Equal((2, 1), (cache.Hits, cache.Misses));
    }

    [Fact]
    public void Another_encoder_finds_nothing()
    {
        Build(Texts, out _);
        var other = CachingEncoder.Open(folder.Path, new CountingEncoder("b1"));

        other.EncodeAll(Texts);

        Assert.Equal((0, 3), (other.Cache.Hits, other.Cache.Misses));
    }

    [Fact]
    public void A_file_that_was_copied_from_another_encoder_holds_nothing_for_this_one()
    {
        Build(Texts, out _);
        File.Copy(CacheFile, Path.Combine(folder.Path, "b1.embeddings"));
        var other = CachingEncoder.Open(folder.Path, new CountingEncoder("b1"));

        other.EncodeAll(Texts);

        Assert.Equal(0, other.Cache.Hits);
    }

    [Fact]
    public void A_passage_and_a_question_of_the_same_words_are_kept_apart()
    {
        var caching = CachingEncoder.Open(folder.Path, encoder);

        caching.Encode("one");
        caching.EncodeQuery("one");

        Assert.Equal(2, caching.Cache.Misses);
    }

    [Fact]
    public void Entries_that_no_text_asked_for_are_dropped_on_saving()
    {
        Build(Texts, out _);
        Build(["two"], out _);

        Assert.Equal(1, EmbeddingCache.Open(folder.Path, "a0", 2).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(38)]
    [InlineData(42)]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(125)]
    public void A_damaged_entry_is_encoded_again_and_the_others_are_still_found(int at)
    {
        Build(Texts, out _);
        var bytes = File.ReadAllBytes(CacheFile);
        bytes[at] ^= 0x80;
        File.WriteAllBytes(CacheFile, bytes);

        var again = Build(Texts, out var cache);

        Assert.Equal((2, 1, 1), (cache.Hits, cache.Misses, cache.Ignored));
        Assert.All(Texts.Zip(again), pair => AssertSame(encoder.Encode(pair.First), pair.Second));
    }

    [Fact]
    public void However_short_the_file_was_cut_what_is_whole_is_found_and_the_rest_encoded_again()
    {
        Build(Texts, out _);
        var whole = File.ReadAllBytes(CacheFile);

        Assert.All(Enumerable.Range(0, whole.Length), length =>
        {
            File.WriteAllBytes(CacheFile, whole[..length]);
            var again = Build(Texts, out var cache);
            Assert.Equal(3, cache.Hits + cache.Misses);
            Assert.All(Texts.Zip(again), pair => AssertSame(encoder.Encode(pair.First), pair.Second));
        });
    }

    [Fact]
    public void A_file_of_something_else_is_an_empty_cache()
    {
        File.WriteAllText(CacheFile, "EMB1 is how an entry begins, and EMB1 alone does not make one.");

        Assert.Equal(0, EmbeddingCache.Open(folder.Path, "a0", 2).Count);
    }

    [Fact]
    public void Saving_leaves_no_file_but_the_cache_and_writes_the_same_bytes_every_time()
    {
        Build(Texts, out _);
        var first = File.ReadAllBytes(CacheFile);
        Build([.. Texts.Reverse()], out _);

        Assert.Equal([CacheFile], Directory.GetFiles(folder.Path));
        Assert.Equal(first, File.ReadAllBytes(CacheFile));
    }

    [Fact]
    public void Many_threads_can_ask_and_save_at_once()
    {
        var caching = CachingEncoder.Open(folder.Path, encoder);
        var texts = Enumerable.Range(0, 200).Select(i => $"text {i % 50}").ToArray();

        Parallel.For(0, 4, _ =>
        {
            caching.EncodeAll(texts, parallelism: 4);
            caching.Cache.Save();
        });

        Assert.Equal(50, EmbeddingCache.Open(folder.Path, "a0", 2).Count);
    }

    private string CacheFile => Path.Combine(folder.Path, "a0.embeddings");

    private IReadOnlyList<TokenEmbeddings> Build(string[] texts, out EmbeddingCache cache)
    {
        var caching = CachingEncoder.Open(folder.Path, encoder);
        var result = caching.EncodeAll(texts, parallelism: 2);
        caching.Cache.Save();
        cache = caching.Cache;
        return result;
    }

    private static void AssertSame(TokenEmbeddings expected, TokenEmbeddings actual)
    {
        Assert.Equal(expected.TokenIds.AsEnumerable(), actual.TokenIds);
        Assert.Equal(expected.Offsets.AsEnumerable(), actual.Offsets);
        Assert.Equal(expected.Weights.AsEnumerable(), actual.Weights);
        Assert.Equal(expected.Data.ToArray(), actual.Data.ToArray());
    }
}
