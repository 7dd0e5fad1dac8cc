using SiteGen.Keeping;

namespace SiteGen.Tests.Keeping;

public sealed class ChecksumTests
{
    [Fact]
    public void It_is_that_of_RFC_3720_appendix_B_4()
    {
        Assert.Equal(0x8A9136AAu, Checksum.Of(new byte[32]));
        Assert.Equal(0x62A8AB43u, Checksum.Of(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
        Assert.Equal(0x46DD794Eu, Checksum.Of(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray()));
        Assert.Equal(0xE3069283u, Checksum.Of("123456789"u8));
    }

    [Fact]
    public void It_does_not_matter_how_bytes_are_cut()
    {
        // given
        var bytes = new byte[1000];
        new Random(1).NextBytes(bytes);
        var sum = new Checksum();

        // when
        for (var (at, count) = (0, 0); at < bytes.Length; at += count)
        {
            count = Math.Min(count + 1, bytes.Length - at);
            sum.Append(bytes.AsSpan(at, count));
        }

        // then
        Assert.Equal(Checksum.Of(bytes), sum.Value);
    }
}
