using AnswerEngine.Indexing;
using AnswerEngine.Lexical;
using AnswerEngine.Retrieval;
using AnswerEngine.Tests.Encoding;
using AnswerEngine.Tests.Indexing;

namespace AnswerEngine.Tests.Retrieval;

public sealed class ScoreFusionTests
{
    // 3 / 4 and .3 x 2 / 8 = .825 for passage 1; 3.5 / 4 = .875 for passage 0; .3 x 4 / 8 = .15 for passage 2.
    [Fact]
    public void Each_score_counts_as_a_share_of_its_bound()
    {
        var fused = ScoreFusion.Fuse([new(0, 3.5), new(1, 3)], 4, [new(2, 4), new(1, 2)], 8);

        Assert.Equal([0, 1, 2], fused.Select(passage => passage.Ordinal));
        Assert.Equal([.875, .825, .15], fused.Select(passage => Math.Round(passage.Score, 12)));
    }

    [Fact]
    public void A_question_without_terms_or_tokens_is_ranked_by_the_other_side()
    {
        Assert.Equal([1, 0], ScoreFusion.Fuse([new(1, 2), new(0, 1)], 4, [], 0).Select(passage => passage.Ordinal));
        Assert.Equal([1, 0], ScoreFusion.Fuse([new(0, 0), new(1, 0)], 0, [new(1, 2)], 4).Select(passage => passage.Ordinal));
    }

    // Token 0 is in both passages: .5 + ln(1 + .5 / 2.5) = .682322; token 1 in one: .5 + ln 2 = 1.193147.
    [Fact]
    public void A_token_counts_as_much_as_it_is_rare()
    {
        var rarity = new TokenRarity([Vectors.Of((1, 0)), Vectors.Of((1, 0), (0, 1))]);

        Assert.Equal([.682322, 1.193147], rarity.Weigh(Vectors.Of((1, 0), (0, 1))).Weights.Select(weight => Math.Round(weight, 6)));
        Assert.Equal(.5 + Math.Log(6), rarity.Weight(99), 1e-6);
    }

    [Fact]
    public void A_question_whose_encoder_weighed_its_tokens_keeps_the_weights()
    {
        var query = Vectors.Weighted((1, 0, .25f), (0, 1, 2));

        Assert.Same(query, new TokenRarity([query]).Weigh(query));
    }

    // By reciprocal rank BM25's only passage comes first (RetrieverTests); its one term is known, so its bound is near
    // its score, and still the passage that means the same wins by score.
    [Fact]
    public void A_retriever_that_knows_the_rarity_of_tokens_fuses_by_score()
    {
        var embeddings = new[] { Vectors.Of((.6f, .8f)), Vectors.Of((0, 1)), Vectors.Of((1, 0)) };
        var lexical = new Bm25Index(["alpha", "beta", "gamma"]);
        var retriever = new Retriever(new CountingEncoder("a0"), new ExactIndex(embeddings), lexical, new TokenRarity(embeddings));

        var found = retriever.Retrieve("beta", Vectors.Of((1, 0)), 10);

        Assert.Equal([2, 0, 1], found.Select(passage => passage.Ordinal));
        Assert.Equal(1, found[0].FusedScore, 1e-6);
        Assert.Equal(.3 / 2.2, found[2].FusedScore, 1e-6);
    }

    // "beta" twice and "absent" once, of one passage "beta": 2.2 (2 ln(1 + .5 / 1.5) + ln(1 + 1.5 / .5)).
    [Fact]
    public void The_bound_of_BM25_counts_terms_that_no_passage_holds() =>
        Assert.Equal(2.2 * ((2 * Math.Log(4d / 3)) + Math.Log(4)), new Bm25Index(["beta"]).Bound("beta beta absent"), 1e-9);
}
