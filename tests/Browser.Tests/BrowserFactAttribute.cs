namespace Browser.Tests;

/// <summary>
/// A test that needs Chromium. Without one it is skipped, and says so; where CI is set it runs and fails, so that
/// no pipeline passes for want of a browser.
/// </summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Reason!;

    internal static string? Reason => Chromium.Executable is null && Environment.GetEnvironmentVariable("CI") is not "true"
        ? "No Chromium was found on the PATH; install it (Debian: apt-get install chromium)."
        : null;
}
