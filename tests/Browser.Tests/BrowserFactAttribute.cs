namespace Browser.Tests;

/// <summary>
/// A test that needs Chromium. Without one it is skipped, and says so; where CI is set it runs and fails, so that
/// no pipeline passes for want of a browser.
/// </summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>
    /// Longest time of a test, milliseconds. Much of what a browser is asked for has no limit of its own, and a test that
    /// waits for ever holds up all that come after it.
    /// </summary>
    internal const int Longest = 300_000;

    public BrowserFactAttribute()
    {
        Skip = Reason!;
        Timeout = Longest;
    }

    internal static string? Reason => Chromium.Executable is null && Environment.GetEnvironmentVariable("CI") is not "true"
        ? "No Chromium was found on the PATH; install it (Debian: apt-get install chromium)."
        : null;
}
