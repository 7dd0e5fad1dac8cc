using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class ResidualFittingTests
{
    private const int Dimension = 16;
    private const int Tokens = 9000;

    private readonly float[] vectors = new RandomVectors(41, Dimension, topics: 40, spread: 1).Tokens(Tokens).Data.ToArray();

    // What is kept as the nearest centroid and the buckets nearest to the rest errs by 1; the choice among centroids and
    // lengths alone is held to its bound in ResidualChoiceTests.
    [Theory]
    [InlineData(VectorPrecision.TwoBits, .9)]
    [InlineData(VectorPrecision.FourBits, .85)]
    public void Decoded_vectors_come_nearer_once_centroids_and_buckets_are_fitted_to_one_another(VectorPrecision precision, double most)
    {
        // given centroids of unit length, and buckets that are fitted to what these leave
        var centroids = Centroids();
        var buckets = ResidualBuckets.Of((int)precision, Residuals(centroids));
        var before = ErrorOfNearest(centroids, buckets);

        // when
        var fitted = Fit(precision, centroids, parallelism: 2);

        // then
        Assert.InRange(Error(centroids, fitted, precision) / before, 0, most);
    }

    [Fact]
    public void What_is_fitted_does_not_depend_on_how_many_tokens_are_encoded_at_once()
    {
        var (one, three) = (Centroids(), Centroids());

        var alone = Fit(VectorPrecision.TwoBits, one, parallelism: 1);
        var together = Fit(VectorPrecision.TwoBits, three, parallelism: 3);

        Assert.Equal(one, three);
        Assert.Equal(alone.Weights, together.Weights);
        Assert.Equal(alone.Cutoffs, together.Cutoffs);
    }

    [Fact]
    public void Centroids_stay_numbers_that_the_file_can_keep()
    {
        var centroids = Centroids();

        Fit(VectorPrecision.OneBit, centroids, parallelism: 1);

        Assert.All(centroids, value => Assert.Equal((float)(Half)value, value));
    }

    [Fact]
    public void Bounds_lie_halfway_between_weights_in_ascending_order()
    {
        var buckets = ResidualBuckets.Between(2, [.5f, -.25f, 0, .25f]);

        Assert.Equal([-.25f, 0, .25f, .5f], buckets.Weights);
        Assert.Equal([-.125f, .125f, .375f], buckets.Cutoffs);
    }

    [Fact]
    public void The_length_of_a_centroid_does_not_make_it_nearer()
    {
        // given (2, 0) and (0, .5), and (.6, .8), whose product with the first is larger
        var nearest = new int[1];

        NearestCentroids.ByDirection([2, 0, 0, .5f], 2).Find([.6f, .8f], nearest, new float[1]);

        Assert.Equal(1, nearest[0]);
    }

    private float[] Centroids() => ResidualFitting.Rounded(CentroidFitting.Fit(Sample(), 32, seed: 1, parallelism: 1));

    private FloatVectors Sample() => new(vectors, Tokens, Dimension);

    private ResidualBuckets Fit(VectorPrecision precision, float[] centroids, int parallelism) =>
        ResidualFitting.Fit(precision, Sample(), Sample(), centroids, TokenEncoder.Neighbours(precision, centroids, Dimension, 1), parallelism, CancellationToken.None);

    private float[] Residuals(float[] centroids)
    {
        var codes = new int[Tokens];
        NearestCentroids.ByDirection(centroids, Dimension).Find(vectors, codes, new float[Tokens]);
        return [.. vectors.Select((value, i) => value - centroids[(codes[i / Dimension] * Dimension) + (i % Dimension)])];
    }

    private double Error(float[] centroids, ResidualBuckets buckets, VectorPrecision precision)
    {
        var encoded = new TokenEncoder(centroids, buckets, precision, Dimension, TokenEncoder.Neighbours(precision, centroids, Dimension, 1)).Encode(vectors);
        return Error(new ResidualCodec(centroids, buckets, Dimension), encoded.Codes, encoded.Vectors);
    }

    private double ErrorOfNearest(float[] centroids, ResidualBuckets buckets)
    {
        var codec = new ResidualCodec(centroids, buckets, Dimension);
        var (codes, bytes) = (new int[Tokens], new byte[Tokens * codec.Stride]);
        NearestCentroids.ByDirection(centroids, Dimension).Find(vectors, codes, new float[Tokens]);
        codec.Encode(vectors, codes, bytes);
        return Error(codec, codes, bytes);
    }

    // 1 - cosine, on average.
    private double Error(ResidualCodec codec, int[] codes, byte[] bytes)
    {
        var decoded = new float[Dimension];
        return Enumerable.Range(0, Tokens).Average(token =>
        {
            codec.Decode(bytes.AsSpan(token * codec.Stride, codec.Stride), codes[token], decoded);
            return 1 - decoded.Select((value, d) => (double)value * vectors[(token * Dimension) + d]).Sum();
        });
    }
}
