using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class CentroidTests
{
    [Fact]
    public void Two_clusters_are_found_and_their_centroids_have_unit_length()
    {
        float[] vectors = [.96f, .28f, .96f, -.28f, .28f, .96f, -.28f, .96f];

        var centroids = CentroidFitting.Fit(new FloatVectors(vectors, 4, 2), 2, seed: 1, parallelism: 1);

        double[][] found = [.. centroids.Chunk(2).Select(row => row.Select(value => (double)value).ToArray()).OrderBy(row => row[0])];
        Assert.Equal([0, 1], found[0], new Within(1e-6));
        Assert.Equal([1, 0], found[1], new Within(1e-6));
    }

    [Fact]
    public void The_nearest_centroid_is_the_one_of_the_largest_product_and_the_first_of_equals()
    {
        // given 61 centroids, of which the last two are equal
        var centroids = new RandomVectors(5).Tokens(60).Data.ToArray();
        centroids = [.. centroids, .. centroids[^16..]];
        var vectors = new RandomVectors(6).Tokens(130);
        var (nearest, scores) = (new int[131], new float[131]);

        new NearestCentroids(centroids, 61, 16).Find((float[])[.. vectors.Data.Span, .. centroids[^16..]], nearest, scores);

        for (var i = 0; i < 130; i++)
        {
            var products = Enumerable.Range(0, 61).Select(c => Dot(vectors[i], centroids.AsSpan(c * 16, 16))).ToArray();
            Assert.Equal(products.Max(), scores[i], 1e-5);
            Assert.Equal(products.Max(), products[nearest[i]], 1e-5);
        }

        Assert.Equal(59, nearest[130]);
    }

    [Fact]
    public void Groups_of_centroids_lose_little_against_all_of_them()
    {
        var sample = new RandomVectors(8, spread: 1).Tokens(3000);
        var centroids = CentroidFitting.Fit(new FloatVectors(sample.Data.ToArray(), 3000, 16), 900, 1, 1);
        var (exact, grouped) = (new float[3000], new float[3000]);

        new NearestCentroids(centroids, 900, 16).Find(sample.Data.Span, new int[3000], exact);
        new NearestCentroids(centroids, 900, 16, mostExact: 100).Find(sample.Data.Span, new int[3000], grouped);

        Assert.True(grouped.Average() > exact.Average() - .002, $"{grouped.Average()} of {exact.Average()}");
        Assert.All(exact.Zip(grouped), pair => Assert.True(pair.Second <= pair.First + 1e-6));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(400, 60, 16)]
    [InlineData(12_000, 200, 218)] // (6 - 1 - 1) x 12,000 - 18 x 200 - 1,536 bytes are left, a centroid takes 196
    [InlineData(30_000, 300, 423)] // (6 - 2 - 1) x 30,000 - 18 x 300 - 1,536, likewise
    [InlineData(6_000_000, 50_000, 32_768)] // 16 sqrt(6,000,000) = 39,191
    public void The_number_of_centroids_follows_the_tokens_and_the_bytes_that_a_token_may_take(long tokens, int passages, int expected) =>
        Assert.Equal(expected, IndexShape.Centroids(tokens, passages, 96));

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
