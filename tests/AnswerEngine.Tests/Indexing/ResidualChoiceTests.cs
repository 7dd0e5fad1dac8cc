using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class ResidualChoiceTests
{
    private const int Tokens = 300;

    // 11 dimensions: eight that are compared at once, and three that are left over.
    [Theory]
    [InlineData(1, 16)]
    [InlineData(2, 11)]
    [InlineData(4, 11)]
    [InlineData(4, 16)]
    public void The_choice_is_the_pair_of_centroid_and_length_whose_sum_points_nearest_to_the_vector(int bits, int dimension)
    {
        var (vectors, centroids) = (Vectors(5, dimension), Vectors(6, dimension)[..(40 * dimension)]);
        var buckets = Buckets(bits, dimension, vectors, centroids);
        var neighbours = CentroidNeighbours.Of(centroids, dimension, 4, parallelism: 1);
        var choice = new ResidualChoice(centroids, buckets, neighbours, dimension);

        for (var token = 0; token < Tokens; token++)
        {
            // given the cosines of all pairs, one dimension after the other
            var vector = vectors.AsSpan(token * dimension, dimension).ToArray();
            var nearest = token % 40;
            var pairs = neighbours[nearest].ToArray().SelectMany(centroid => ResidualChoice.Lengths.ToArray().Select(length => (centroid, length))).ToList();
            double CosineOf((int Centroid, float Length) pair) => Cosine(vector, pair.Length, centroids.AsSpan(pair.Centroid * dimension, dimension), buckets);

            // when
            var chosen = choice.Best(vector, nearest);

            // then
            Assert.Contains(chosen, pairs);
            Assert.Equal(pairs.Max(CosineOf), CosineOf(chosen), 1e-5);
        }
    }

    [Fact]
    public void A_centroid_is_its_own_first_neighbour_and_the_others_follow_by_their_products()
    {
        // given directions at 0, 10, 25 and 90 degrees, of several lengths
        float[] centroids = [2, 0, .985f, .174f, .453f, .211f, 0, 1];

        var neighbours = CentroidNeighbours.Of(centroids, 2, 3, parallelism: 2);

        Assert.Equal([0, 1, 2], neighbours[0].ToArray());
        Assert.Equal([1, 0, 2], neighbours[1].ToArray());
        Assert.Equal([2, 1, 0], neighbours[2].ToArray());
        Assert.Equal([3, 2, 1], neighbours[3].ToArray());
    }

    private static float[] Vectors(int seed, int dimension) => new RandomVectors(seed, dimension, topics: 10, spread: 1).Tokens(Tokens).Data.ToArray();

    private static ResidualBuckets Buckets(int bits, int dimension, float[] vectors, float[] centroids) =>
        ResidualBuckets.Of(bits, [.. vectors.Select((value, i) => value - centroids[i % (40 * dimension)])]);

    private static double Cosine(float[] vector, float length, ReadOnlySpan<float> centroid, ResidualBuckets buckets)
    {
        var (dot, squared) = (0d, 0d);
        for (var d = 0; d < vector.Length; d++)
        {
            double sum = centroid[d] + buckets.Weights[buckets.Level((vector[d] * length) - centroid[d])];
            (dot, squared) = (dot + (sum * vector[d]), squared + (sum * sum));
        }

        return dot / Math.Sqrt(squared);
    }
}
