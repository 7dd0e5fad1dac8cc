using System.Runtime.Intrinsics.X86;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class Int8MaxSimTests
{
    // (1, 0) is (127, 0) of scale 1/127; (.6, .8) is (95, 127) of scale .8/127: 95 x .8 / 127 = .59843.
    [Fact]
    public void The_score_is_the_product_of_the_bytes_and_both_scales()
    {
        var query = Int8Query.Of(Vectors.Weighted((1, 0, 2)));

        Assert.Equal(2 * 95 * .8 / 127, Int8MaxSim.Score(query, Int8MaxSim.Pack(Vectors.Of((-1, 0), (.6f, .8f)))), 1e-6);
    }

    [Theory]
    [InlineData(96, 32)]
    [InlineData(17, 5)]
    [InlineData(1, 40)]
    public void Every_set_of_instructions_gives_the_same_score(int dimension, int tokens)
    {
        var vectors = new RandomVectors(9, dimension);
        var query = Int8Query.Of(vectors.Tokens(tokens));
        for (var length = 1; length < 12; length++)
        {
            var rows = Int8MaxSim.Pack(vectors.Tokens(length));
            var plain = Int8MaxSim.Score(query, rows, Int8MaxSim.Instructions.None);

            if (Avx2.IsSupported) Assert.Equal(plain, Int8MaxSim.Score(query, rows, Int8MaxSim.Instructions.Avx2));
            if (Avx512BW.IsSupported) Assert.Equal(plain, Int8MaxSim.Score(query, rows, Int8MaxSim.Instructions.Avx512));
            Assert.Equal(plain, Int8MaxSim.Score(query, rows));
        }
    }

    [Fact]
    public void The_score_comes_near_that_of_whole_numbers()
    {
        var vectors = new RandomVectors(10, 96);
        TokenEmbeddings query = vectors.Tokens(32), passage = vectors.Tokens(120);

        Assert.Equal(MaxSim.Score(query, passage), Int8MaxSim.Score(Int8Query.Of(query), Int8MaxSim.Pack(passage)), 32 * .005);
    }

    [Fact]
    public void Nothing_scores_nothing_and_rows_of_another_dimension_are_refused()
    {
        Assert.Equal(0, Int8MaxSim.Score(Int8Query.Of(Vectors.Of((1, 0))), []));
        Assert.Equal(0, Int8MaxSim.Score(Int8Query.Of(Vectors.Of()), Int8MaxSim.Pack(Vectors.Of((1, 0)))));
        Assert.Throws<ArgumentException>(() => Int8MaxSim.Score(Int8Query.Of(Vectors.Of((1, 0))), new byte[7]));
    }
}
