using AnswerEngine.Passages;

namespace AnswerEngine.Tests.Passages;

public sealed class TextHashTests
{
    // SHA-256 of the bytes 03 00 00 00 61 62 63, by sha256sum.
    [Fact]
    public void It_is_the_start_of_sha_256_over_length_and_text() =>
        Assert.Equal("3da9865b43fa2ec490f78da9db16acd5", TextHash.Of("abc"));

    [Fact]
    public void Parts_do_not_run_together()
    {
        string[] hashes = [TextHash.Of("ab", "c"), TextHash.Of("a", "bc"), TextHash.Of("abc"), TextHash.Of("abc", ""), TextHash.Of("", "abc"), TextHash.Of()];

        Assert.Equal(6, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{32}$", hash));
    }
}
