namespace Browser.Tests;

/// <summary>A theory that needs Chromium: see <see cref="BrowserFactAttribute"/>.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = BrowserFactAttribute.Reason!;
        Timeout = BrowserFactAttribute.Longest;
    }
}
