using AnswerEngine.LanguageModels;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.LanguageModels;

public sealed class CachingLikelihoodTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ScriptedLikelihood model = new();
    private int opened;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_run_does_not_open_the_model_and_gets_the_same_number()
    {
        float first;
        using (var likelihood = Open()) first = likelihood.MeanLogProbability("Cedar.", " What rings?");
        using var second = Open();

        var again = second.MeanLogProbability("Cedar.", " What rings?");

        Assert.Equal((first, 1, 1, false), (again, opened, model.Asked.Count, second.Opened));
        Assert.Equal((1, 0), (second.Cache.Hits, second.Cache.Misses));
    }

    [Fact]
    public void Where_the_prompt_ends_and_the_text_begins_tells_two_apart()
    {
        using var likelihood = Open();

        likelihood.MeanLogProbability("ab", "c");
        likelihood.MeanLogProbability("a", "bc");
        likelihood.MeanLogProbability("ab", "c");

        Assert.Equal([("ab", "c"), ("a", "bc")], model.Asked);
    }

    [Fact]
    public void It_is_not_taken_for_a_hidden_state()
    {
        using (var likelihood = Open()) likelihood.MeanLogProbability("ab", "c");

        Assert.Equal(0, StateCache.Open(folder.Path, "a0", 16, "test/1").Count);
        Assert.Equal(1, Cache().Count);
    }

    [Fact]
    public void Another_model_than_the_one_that_is_cached_for_is_refused()
    {
        var other = new ScriptedLikelihood((_, _) => -1, "b1");
        using var likelihood = new CachingLikelihood("a0", () => other, Cache());

        Assert.Contains("b1", Assert.Throws<ArgumentException>(() => likelihood.MeanLogProbability("ab", "c")).Message, StringComparison.Ordinal);
        Assert.True(other.Disposed);
    }

    private StateCache Cache() => StateCache.OpenLikelihoods(folder.Path, "a0", "test/1");

    private CachingLikelihood Open() => new(
        "a0",
        () =>
        {
            opened++;
            return model;
        },
        Cache());
}
