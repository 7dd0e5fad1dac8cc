using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class Int8MaxSimTests
{
    public static TheoryData<Int8Path> SupportedPaths => new(Enum.GetValues<Int8Path>().Where(Int8MaxSim.IsSupported));

    // (3, 4) . (2, -1) = 2 and . (-128, 127) = 124; (-128, -128) . the same = -128 and 128. Scales 1 and .5.
    [Theory]
    [MemberData(nameof(SupportedPaths))]
    public void The_largest_scaled_product_of_each_query_token_is_kept(Int8Path path)
    {
        var query = Query(path, 2, Int8RowsFromBytes.Of(2, (1, [3, 4]), (1, [-128, -128])));
        var passage = Int8RowsFromBytes.Of(2, (1, [2, -1]), (.5f, [-128, 127]));

        Assert.Equal([62, 64], Largest(query, 2, passage));
    }

    [Theory]
    [MemberData(nameof(SupportedPaths))]
    public void The_score_weighs_and_scales_what_each_token_gives(Int8Path path)
    {
        var rows = Int8RowsFromBytes.Of(2, (.5f, [3, 4]), (2, [-128, -128]));
        var query = new Int8MaxSim(rows, 2, [10, 1], path);

        Assert.Equal((10 * .5 * 62) + (2 * 64), query.Score(Int8RowsFromBytes.Of(2, (1, [2, -1]), (.5f, [-128, 127]))));
    }

    [Theory]
    [MemberData(nameof(SupportedPaths))]
    public void Every_path_gives_the_products_that_integers_have(Int8Path path)
    {
        var random = new Random(20261124);
        foreach (var dimension in new[] { 1, 2, 3, 7, 15, 16, 17, 31, 33, 95, 96, 97, 128, 1024 })
        {
            foreach (var (queryTokens, tokens) in new[] { (1, 1), (8, 2), (9, 3), (16, 4), (17, 5), (32, 8), (33, 120), (65, 7) })
            {
                var query = Int8RowsFromBytes.Random(random, dimension, queryTokens, scaled: false);
                var passage = Int8RowsFromBytes.Random(random, dimension, tokens, scaled: false);

                Assert.Equal(LargestInIntegers(dimension, query, passage), Largest(Query(path, dimension, query), queryTokens, passage));
            }
        }
    }

    [Theory]
    [MemberData(nameof(SupportedPaths))]
    public void The_extremes_do_not_overflow_or_saturate(Int8Path path)
    {
        foreach (var (one, other) in new (sbyte, sbyte)[] { (-128, -128), (-128, 127), (127, -128), (127, 127) })
        {
            var query = Int8RowsFromBytes.Of(1024, (1, [.. Enumerable.Repeat(one, 1024)]));
            var passage = Int8RowsFromBytes.Of(1024, (1, [.. Enumerable.Repeat(other, 1024)]));

            Assert.Equal([1024 * one * other], Largest(Query(path, 1024, query), 1, passage));
        }
    }

    [Theory]
    [MemberData(nameof(SupportedPaths))]
    public void Scaled_products_are_equal_bit_for_bit_on_every_path(Int8Path path)
    {
        var random = new Random(7);
        foreach (var dimension in new[] { 5, 96 })
        {
            var query = Int8RowsFromBytes.Random(random, dimension, 32, scaled: true);
            var passage = Int8RowsFromBytes.Random(random, dimension, 121, scaled: true);
            var expected = Largest(Query(Int8Path.Scalar, dimension, query), 32, passage);

            var actual = Largest(Query(path, dimension, query), 32, passage);

            Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), actual.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void The_path_of_vnni_agrees_where_its_instruction_is_computed_by_hand()
    {
        var random = new Random(11);
        foreach (var dimension in new[] { 1, 2, 3, 4, 5, 95, 96, 97, 1024 })
        {
            foreach (var (queryTokens, tokens) in new[] { (1, 1), (8, 3), (17, 6), (32, 9) })
            {
                var query = Int8RowsFromBytes.Random(random, dimension, queryTokens, scaled: false);
                var passage = Int8RowsFromBytes.Random(random, dimension, tokens, scaled: false);
                var actual = new float[queryTokens];

                Query(Int8Path.Vnni, dimension, query).InTiles256<Int8VnniByHand>(passage, actual);

                Assert.Equal(LargestInIntegers(dimension, query, passage), actual);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SupportedPaths))]
    public void Nothing_compared_with_anything_scores_nothing(Int8Path path)
    {
        var rows = Int8RowsFromBytes.Of(3, (1, [1, 2, 3]));

        Assert.Equal(0, new Int8MaxSim(rows, 3, [1], path).Score([]));
        Assert.Equal(0, new Int8MaxSim([], 3, [], path).Score(rows));
    }

    [Fact]
    public void Scores_come_near_those_of_whole_vectors()
    {
        var random = new Random(3);
        var (query, passage) = (Unit(random, 32, 96), Unit(random, 120, 96));

        // Each of two roundings is off by at most half a step of 1/127 of the largest value; over 96 dimensions they cancel.
        Assert.Equal(MaxSim.Score(query, passage), new Int8MaxSim(query).Score(Int8Rows.Quantize(passage.Data.Span, 96)), .05);
    }

    [Fact]
    public void Rows_that_are_not_whole_are_refused() => Assert.Throws<ArgumentException>(
        () => new Int8MaxSim(Unit(new Random(1), 1, 4)).Score(new byte[9]));

    [Fact]
    public void A_dimension_that_is_too_large_is_refused() => Assert.Throws<ArgumentException>(
        () => new Int8MaxSim(Unit(new Random(1), 1, 8193)));

    private static Int8MaxSim Query(Int8Path path, int dimension, byte[] rows) =>
        new(rows, dimension, [.. Enumerable.Repeat(1f, rows.Length / Int8Rows.Stride(dimension))], path);

    private static float[] Largest(Int8MaxSim query, int tokens, byte[] passage)
    {
        var largest = new float[tokens];
        query.Largest(passage, largest);
        return largest;
    }

    private static float[] LargestInIntegers(int dimension, byte[] query, byte[] passage) =>
        [.. Tokens(dimension, query).Select(one => (float)Tokens(dimension, passage).Max(other => one.Zip(other, (x, y) => x * y).Sum()))];

    private static sbyte[][] Tokens(int dimension, byte[] rows) =>
        [.. rows.Chunk(Int8Rows.Stride(dimension)).Select(row => MemoryMarshal.Cast<byte, sbyte>(row.AsSpan(sizeof(float))).ToArray())];

    private static TokenEmbeddings Unit(Random random, int tokens, int dimension)
    {
        var data = new float[tokens * dimension];
        foreach (var vector in data.Chunk(dimension).Select((values, token) => (values, token)))
        {
            var values = vector.values.Select(_ => random.NextSingle() - .5f).ToArray();
            var length = MathF.Sqrt(values.Sum(value => value * value));
            for (var i = 0; i < dimension; i++) data[(vector.token * dimension) + i] = values[i] / length;
        }

        return new TokenEmbeddings(
            [.. Enumerable.Range(0, tokens)], ImmutableArray.Create(new TokenOffset[tokens]), dimension, data);
    }
}
