using AnswerEngine.LanguageModels;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.LanguageModels;

public sealed class CachingRelevanceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ScriptedRelevance model = new();
    private int opened;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_run_does_not_open_the_model_and_gets_the_same_number()
    {
        float first;
        using (var relevance = Open()) first = relevance.LogOdds("Cedar.", " What rings?");
        using var second = Open();

        var again = second.LogOdds("Cedar.", " What rings?");

        Assert.Equal((first, 1, 1, false), (again, opened, model.Asked.Count, second.Opened));
        Assert.Equal((1, 0), (second.Cache.Hits, second.Cache.Misses));
    }

    [Fact]
    public void The_model_is_known_before_it_is_opened()
    {
        using var relevance = Open();

        Assert.Equal(("a0", 0), (relevance.Fingerprint, opened));
    }

    [Fact]
    public void What_is_literal_tells_prompts_of_the_same_text_apart_and_so_does_where_a_piece_ends()
    {
        Prompt[] alike =
        [
            "ab\nc", new([new("ab\nc", IsLiteral: true)]), new([new("ab\n", IsLiteral: false), new("c", IsLiteral: false)]),
            new([new("ab\n", IsLiteral: true), new("c", IsLiteral: false)]), new([new("ab\n", IsLiteral: false), new("c", IsLiteral: true)]),
        ];
        using var relevance = Open();

        foreach (var prompt in alike) relevance.LogOdds(prompt, "d");
        relevance.LogOdds("a", "b\ncd");

        Assert.Equal(alike.Length + 1, relevance.Cache.Misses);
    }

    [Fact]
    public void A_fault_of_the_model_is_not_kept()
    {
        var faulty = new CachingRelevance("a0", () => throw new LanguageModelException("No such luck."), Cache());
        Assert.Throws<LanguageModelException>(() => faulty.LogOdds("one", "two"));
        faulty.Dispose();

        using (var relevance = Open()) relevance.LogOdds("one", "two");

        Assert.Equal((1, 1), (opened, model.Asked.Count));
    }

    [Fact]
    public void Another_model_than_the_one_that_is_cached_for_is_refused()
    {
        var other = new ScriptedRelevance((_, _) => -1, "b1");
        using var relevance = new CachingRelevance("a0", () => other, Cache());

        Assert.Contains("b1", Assert.Throws<ArgumentException>(() => relevance.LogOdds("ab", "c")).Message, StringComparison.Ordinal);
        Assert.True(other.Disposed);
    }

    [Fact]
    public void A_run_that_is_interrupted_loses_what_came_after_the_last_sixty_four()
    {
        using var running = Open();

        foreach (var number in Enumerable.Range(0, 100)) running.LogOdds($"prompt {number}", "?");

        Assert.Equal(64, Cache().Count);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_costs_time_only()
    {
        var taken = Path.Combine(folder.Path, "taken");
        File.WriteAllText(taken, "a file where the folder would have to be");
        var relevance = new CachingRelevance("a0", () => model, ReadingCache.Open(taken, "a0", "test/1"));

        foreach (var number in Enumerable.Range(0, 200)) Assert.Equal(ScriptedRelevance.Of($"{number}", "?"), relevance.LogOdds($"{number}", "?"));
        relevance.Dispose();

        Assert.True(model.Disposed);
    }

    [Fact]
    public void Many_threads_can_ask_at_once()
    {
        using (var relevance = Open())
        {
            Parallel.For(0, 400, number => Assert.Equal(ScriptedRelevance.Of($"{number % 150}", "?"), relevance.LogOdds($"{number % 150}", "?")));
        }

        Assert.Equal(1, opened);
        Assert.Equal(150, Cache().Count);
    }

    private ReadingCache Cache() => ReadingCache.Open(folder.Path, "a0", "test/1");

    private CachingRelevance Open() => new(
        "a0",
        () =>
        {
            opened++;
            return model;
        },
        Cache());
}
