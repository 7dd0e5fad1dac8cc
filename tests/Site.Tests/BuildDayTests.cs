namespace Site.Tests;

public sealed class BuildDayTests
{
    private static readonly TimeProvider Clock = new FixedClock(new DateTimeOffset(2025, 6, 15, 23, 30, 0, TimeSpan.FromHours(-5)));

    [Theory]
    [InlineData(null, "2025-06-16")]
    [InlineData("", "2025-06-16")]
    [InlineData("0", "1970-01-01")]
    [InlineData("1735689600", "2025-01-01")]
    public void The_day_is_that_of_the_clock_in_UTC_unless_the_environment_sets_it(string? epoch, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), BuildDay.Of(Clock, epoch));

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999999999")]
    public void A_value_that_is_no_moment_is_rejected(string epoch) => Assert.Equal(
        $"The environment variable SOURCE_DATE_EPOCH is `{epoch}`. Set it to whole seconds since 1970, or unset it.",
        Assert.Throws<FormatException>(() => BuildDay.Of(Clock, epoch)).Message);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
