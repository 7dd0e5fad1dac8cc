using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

/// <summary>Unit vectors that lie in clusters, as those of texts do; equal seeds give equal vectors.</summary>
internal sealed class RandomVectors
{
    private readonly Random random;
    private readonly float[][] topics;
    private readonly int dimension;
    private readonly double spread;

    public RandomVectors(int seed, int dimension = 16, int topics = 20, double spread = .5)
    {
        (random, this.dimension, this.spread) = (new Random(seed), dimension, spread);
        this.topics = [.. Enumerable.Range(0, topics).Select(_ => Unit(Gaussian(dimension)))];
    }

    public TokenEmbeddings Tokens(int count) => new(
        [.. Enumerable.Range(0, count)],
        [.. Enumerable.Range(0, count).Select(i => new TokenOffset(i, i + 1))],
        dimension,
        Enumerable.Range(0, count).SelectMany(_ => Token()).ToArray());

    public IndexedPassage[] Passages(int count, int longest = 12) =>
        [.. Enumerable.Range(0, count).Select(i => new IndexedPassage(Name(i), Tokens(1 + random.Next(longest))))];

    /// <summary>A hash for the passage of a number.</summary>
    public static string Name(int number) => number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    private float[] Token()
    {
        var topic = topics[random.Next(topics.Length)];
        var noise = Gaussian(dimension);
        return Unit([.. topic.Select((value, d) => (float)(value + (spread * noise[d] / Math.Sqrt(dimension))))]);
    }

    private float[] Gaussian(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble())))];

    private static float[] Unit(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        return [.. vector.Select(value => value / length)];
    }
}
