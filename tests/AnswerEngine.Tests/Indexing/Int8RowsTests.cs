using System.Runtime.InteropServices;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Indexing;

public sealed class Int8RowsTests
{
    [Fact]
    public void The_largest_value_of_a_vector_becomes_127_and_the_scale_gives_it_back()
    {
        var rows = Int8Rows.Quantize([.5f, -1, 0, .25f, .125f, 0], 3);

        Assert.Equal(14, rows.Length);
        Assert.Equal(1f / 127, MemoryMarshal.Read<float>(rows));
        Assert.Equal([64, -127, 0], MemoryMarshal.Cast<byte, sbyte>(rows.AsSpan(4, 3)).ToArray().Select(value => (int)value));
        Assert.Equal(.25f / 127, MemoryMarshal.Read<float>(rows.AsSpan(7)));
        Assert.Equal([127, 64, 0], MemoryMarshal.Cast<byte, sbyte>(rows.AsSpan(11, 3)).ToArray().Select(value => (int)value));
    }

    [Fact]
    public void A_vector_of_zeros_has_no_scale() => Assert.Equal(new byte[6], Int8Rows.Quantize([0, 0], 2));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_value_that_is_not_finite_is_refused(float value) =>
        Assert.Throws<ArgumentException>(() => Int8Rows.Quantize([0, value], 2));

    [Fact]
    public void Values_that_are_not_whole_vectors_are_refused() =>
        Assert.Throws<ArgumentException>(() => Int8Rows.Quantize([1, 2, 3], 2));
}
