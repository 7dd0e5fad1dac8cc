using Site.Layouts;

namespace Site.Tests.Layouts;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("Theta (00:18:27)", "Theta", "00:18:27")]
    [InlineData("Theta [4:42]", "Theta", "4:42")]
    [InlineData("Theta (twice)", "Theta (twice)", null)]
    [InlineData("At (00:18:27) sharp", "At (00:18:27) sharp", null)]
    public void A_moment_is_read_from_the_end_of_a_heading(string heading, string words, string? moment) =>
        Assert.Equal(new Timestamp(words, moment), Timestamp.Parse(heading));

    [Fact]
    public void A_moment_is_set_apart_in_a_heading_and_nowhere_else() => Assert.Equal(
        "<h2 id=\"t\">Theta <span class=\"moment\">(00:18:27)</span></h2><p>Theta (00:18:27)</p>",
        Timestamp.Mark("<h2 id=\"t\">Theta (00:18:27)</h2><p>Theta (00:18:27)</p>"));
}
