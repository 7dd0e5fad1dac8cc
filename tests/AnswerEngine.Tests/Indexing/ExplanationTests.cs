using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class ExplanationTests
{
    // "a" (1, 0) weighs 2 and is nearest to "y" (.6, .8); "b" (0, 1) weighs 1 and is nearest to "z" (0, 1): 1.2 + 1.
    [Fact]
    public void Each_word_of_the_query_is_shown_with_the_word_that_it_matched_and_what_that_gave()
    {
        var query = Vectors.Weighted((1, 0, 2), (0, 1, 1));
        var passage = Vectors.Of((-1, 0), (.6f, .8f), (0, 1));

        var explained = Explanation.Of(query, "ab", passage, "xyz");

        Assert.Equal(["a=y", "b=z"], explained.Matches.Select(match => $"{match.QueryText}={match.PassageText}"));
        Assert.Equal([1.2, 1], explained.Matches.Select(match => match.Contribution), new Within(1e-6));
        Assert.Equal(MaxSim.Score(query, passage), explained.Score, 1e-6);
        Assert.Equal(new TokenOffset(1, 2), explained.Matches[0].PassageSpan);
    }

    [Fact]
    public void Words_come_by_what_they_gave_and_marks_of_the_model_are_left_out()
    {
        var query = new TokenEmbeddings([1, 2, 3], [default, new(0, 1), new(1, 2)], 2, new float[] { 1, 0, .8f, .6f, 1, 0 });

        var explained = Explanation.Of(query, "ab", Vectors.Of((1, 0)), "x");

        Assert.Equal(["b", "a"], explained.Words.Select(match => match.QueryText));
        Assert.Equal(3, explained.Matches.Length);
    }

    [Fact]
    public void A_passage_without_tokens_matches_nothing() =>
        Assert.Equal(-1, Assert.Single(Explanation.Of(Vectors.Of((1, 0)), "a", Vectors.Of(), "").Matches).PassageToken);

    [Fact]
    public void Vectors_of_another_text_are_refused() =>
        Assert.Throws<ArgumentException>(() => Explanation.Of(Vectors.Of((1, 0), (0, 1)), "a", Vectors.Of((1, 0)), "x"));
}
