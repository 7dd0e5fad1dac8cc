using System.Globalization;

namespace Site;

/// <summary>The day of a build, in UTC.</summary>
public static class BuildDay
{
    /// <summary>Name of the environment variable that sets the clock of a build, after reproducible-builds.org.</summary>
    public const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>The day of the variable where it is set, else today.</summary>
    /// <param name="clock">Says what time it is.</param>
    /// <param name="epoch">Value of <see cref="Variable"/>: seconds since 1970; <see langword="null"/> or empty where it
    /// is not set.</param>
    /// <exception cref="FormatException">The value is no such number.</exception>
    public static DateOnly Of(TimeProvider clock, string? epoch)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (string.IsNullOrEmpty(epoch)) return DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
        throw new FormatException($"The environment variable {Variable} is `{epoch}`. Set it to whole seconds since 1970, or unset it.");
    }
}
