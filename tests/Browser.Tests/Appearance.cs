using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a page is looked at with.</summary>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Width">Width of the window in pixels.</param>
internal sealed record Appearance(ColorScheme Scheme, int Width)
{
    internal static readonly Appearance[] PhoneAndDesktop = Of(360, 1280);

    internal static readonly Appearance[] PhoneTabletAndDesktop = Of(360, 768, 1280);

    /// <summary>Gives an open page this look.</summary>
    internal async Task ApplyAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme });
        // What fades from one colour to the other is judged where it arrives.
        await page.EvaluateAsync("document.getAnimations().forEach(animation => animation.finish())");
    }

    /// <summary>The faults that axe found, a line.</summary>
    internal static string Describe(AxeResult result) => string.Join("; ", result.Violations.Select(violation =>
        $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));

    public override string ToString() => $"{Scheme}, {Width}";

    private static Appearance[] Of(params int[] widths) =>
        [.. widths.SelectMany(width => new[] { new Appearance(ColorScheme.Light, width), new Appearance(ColorScheme.Dark, width) })];
}
