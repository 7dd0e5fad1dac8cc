using AnswerEngine.Indexing;
using FsCheck;
using FsCheck.Fluent;

namespace AnswerEngine.Tests.Indexing;

public sealed class ResidualCodecTests
{
    // Residuals of the sorted sample -3, -1, 1, 3: a bucket each; the cutoffs are the largest value of each bucket but the last.
    [Fact]
    public void Buckets_hold_equal_shares_and_stand_for_their_mean()
    {
        var one = ResidualBuckets.Of(1, [3, -1, 1, -3]);
        var two = ResidualBuckets.Of(2, [3, -1, 1, -3]);

        Assert.Equal([-1f], one.Cutoffs);
        Assert.Equal([-2f, 2f], one.Weights);
        Assert.Equal([-3f, -1f, 1f], two.Cutoffs);
        Assert.Equal([-3f, -1f, 1f, 3f], two.Weights);
    }

    // Centroid (1, 0, 0, 0, 0); residual of (.8, .6, 0, 0, 0) is (-.2, .6, 0, 0, 0): levels 0, 3, 1, 1, 1 of cutoffs -.1, 0, .1.
    [Fact]
    public void The_first_dimension_sits_in_the_lowest_bits()
    {
        var codec = new ResidualCodec([1, 0, 0, 0, 0], new ResidualBuckets(2, [-.1f, 0, .1f], [-.2f, -.05f, .05f, .5f]), 5);
        var bytes = new byte[2];

        codec.Encode([.8f, .6f, 0, 0, 0], [0], bytes);

        Assert.Equal([0b01_01_11_00, 0b01], bytes);
    }

    // u = (1 - .2, 0 + .5, -.05, -.05, -.05); |u|^2 = .64 + .25 + .0075.
    [Fact]
    public void Decoding_adds_the_weights_and_scales_to_unit_length()
    {
        var codec = new ResidualCodec([1, 0, 0, 0, 0], new ResidualBuckets(2, [-.1f, 0, .1f], [-.2f, -.05f, .05f, .5f]), 5);
        var vector = new float[5];

        codec.Decode([0b01_01_11_00, 0b01], 0, vector);

        var length = Math.Sqrt(.8975);
        Assert.Equal([.8 / length, .5 / length, -.05 / length, -.05 / length, -.05 / length], vector.Select(value => (double)value), new Within(1e-6));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Every_byte_decodes_to_the_levels_that_were_packed_in_it(int bits)
    {
        // given weights by which a level can be told, and centroids of zeros
        var levels = 1 << bits;
        float[] weights = [.. Enumerable.Range(1, levels).Select(level => (float)level)];
        float[] cutoffs = [.. weights[..^1].Select(weight => weight + .5f)];
        var codec = new ResidualCodec(new float[11], new ResidualBuckets(bits, cutoffs, weights), 11);
        var random = new Random(3);

        for (var i = 0; i < 100; i++)
        {
            float[] vector = [.. Enumerable.Range(0, 11).Select(_ => (float)random.Next(1, levels + 1))];
            var bytes = new byte[codec.Stride];
            var decoded = new float[11];
            codec.Encode(vector, [0], bytes);
            codec.Decode(bytes, 0, decoded);

            var length = Math.Sqrt(vector.Sum(value => value * value));
            Assert.Equal(vector.Select(value => value / length), decoded.Select(value => (double)value), new Within(1e-6));
        }
    }

    // A value within the range of the sample is at most half the width of its bucket from the bucket's bounds' midpoint;
    // the error of the whole vector before scaling is at most the widest bucket in every dimension.
    [Fact]
    public void A_decoded_vector_lies_no_farther_than_its_buckets_are_wide()
    {
        var cases =
            from bits in Gen.Elements(1, 2, 4)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select (bits, seed);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121, 7), Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var random = new Random(given.seed);
            float[] sample = [.. Enumerable.Range(0, 400).Select(_ => (float)((random.NextDouble() - .5) / 2))];
            float[] residual = [.. Enumerable.Range(0, 8).Select(_ => sample[random.Next(sample.Length)])];
            var buckets = ResidualBuckets.Of(given.bits, [.. sample]);
            float[] bounds = [sample.Min(), .. buckets.Cutoffs, sample.Max()];
            foreach (var value in residual)
            {
                var level = buckets.Level(value);
                Assert.InRange(Math.Abs(value - buckets.Weights[level]), 0, bounds[level + 1] - bounds[level] + 1e-6);
            }

            return true;
        }));
    }

    [Fact]
    public void Signed_bytes_scale_the_largest_magnitude_to_127()
    {
        var values = new sbyte[3];

        var scale = Int8Quantization.Quantize([.5f, -1, .25f], values);

        Assert.Equal(1 / 127f, scale);
        Assert.Equal([64, -127, 32], values.Select(value => (int)value));
    }
}
