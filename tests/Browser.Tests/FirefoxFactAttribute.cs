namespace Browser.Tests;

/// <summary>A test that needs Debian's Firefox; without one it is skipped, and says so.</summary>
public sealed class FirefoxFactAttribute : FactAttribute
{
    public FirefoxFactAttribute()
    {
        Timeout = BrowserFactAttribute.Longest;
        Skip = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, "firefox-esr")))
            ? null!
            : "No Firefox was found on the PATH; install it (Debian: apt-get install firefox-esr).";
    }
}
