using AnswerEngine.LlamaCpp;

namespace AnswerEngine.Tests.LlamaCpp;

public sealed class GgufTypeTests
{
    [Fact]
    public void Four_bits_are_read_from_the_low_halves_and_then_the_high_ones()
    {
        // A scale of 0.5, a minimum of -2, and in byte i the number i below 15 - i.
        byte[] stored = [.. BitConverter.GetBytes((Half)0.5f), .. BitConverter.GetBytes((Half)(-2f)), .. Enumerable.Range(0, 16).Select(i => (byte)(i | (15 - i) << 4))];
        var row = new float[32];

        GgufType.Q4_1.Dequantize(stored, row);

        Assert.Equal(Enumerable.Range(0, 32).Select(i => (i < 16 ? i : 31 - i) * 0.5f - 2), row);
    }

    [Fact]
    public void A_block_is_stored_by_its_largest_element_and_half_goes_away_from_zero()
    {
        float[] row = [-127, 126.4f, 2.5f, -2.5f, 1.49f, .. new float[27], 0.25f, .. Enumerable.Repeat(-0.125f, 31)];
        var stored = new byte[GgufType.Q8_0.BytesOf(row.Length)];

        GgufTypes.Quantize(row, stored);

        Assert.Equal(1f, (float)BitConverter.ToHalf(stored));
        Assert.Equal([-127, 126, 3, -3, 1, 0], stored[2..8].Select(number => (int)(sbyte)number));
        Assert.Equal((float)(Half)(0.25f / 127), (float)BitConverter.ToHalf(stored, 34));
        Assert.Equal([127, -64, -64], stored[36..39].Select(number => (int)(sbyte)number));
    }

    [Fact]
    public void A_block_of_zeros_stays_zero()
    {
        byte[] stored = [.. Enumerable.Repeat((byte)7, 34)];

        GgufTypes.Quantize(new float[32], stored);

        Assert.All(stored, value => Assert.Equal(0, value));
    }

    [Fact]
    public void What_is_stored_is_read_again_within_little_more_than_half_a_step()
    {
        float[] row = [.. Enumerable.Range(0, 256).Select(i => MathF.Sin(i) * MathF.Pow(2, i / 32))];
        var (stored, again) = (new byte[GgufType.Q8_0.BytesOf(row.Length)], new float[row.Length]);

        GgufTypes.Quantize(row, stored);
        GgufType.Q8_0.Dequantize(stored, again);

        for (var i = 0; i < row.Length; i++)
            Assert.Equal(row[i], again[i], row.Skip(i / 32 * 32).Take(32).Max(Math.Abs) / 127 * 0.57f);
    }

    [Fact]
    public void Floats_are_read_as_they_are()
    {
        float[] numbers = [1.5f, -0.25f, 65504];
        var row = new float[3];

        GgufType.F16.Dequantize(numbers.SelectMany(number => BitConverter.GetBytes((Half)number)).ToArray(), row);
        Assert.Equal(numbers, row);

        GgufType.F32.Dequantize(numbers.SelectMany(number => BitConverter.GetBytes(number * 2)).ToArray(), row);
        Assert.Equal(numbers.Select(number => number * 2), row);
    }

    [Fact]
    public void A_broken_block_and_an_unknown_type_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => GgufType.Q8_0.BytesOf(33));
        Assert.Throws<InvalidDataException>(() => ((GgufType)14).BytesOf(256));
    }
}
