using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Tests.Layouts;

public sealed partial class CodeColourTests
{
    // WCAG 2.2, 1.4.3: the least contrast of text of this size.
    private const double Least = 4.5;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_colour_of_code_can_be_read_on_plain_and_on_marked_lines(int theme)
    {
        // given: the light theme's colours stand first, those of the dark one after them
        var css = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "site", "Assets", "site.css"));
        var colours = Colour().Matches(Root().Matches(css)[theme].Value).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        var texts = colours.Keys.Where(name => name.StartsWith("code-", StringComparison.Ordinal) && name != "code-mark").Append("ink").Append("soft").ToArray();

        // then
        Assert.Equal(9, texts.Length);
        Assert.All(texts, text => Assert.All(["raised", "code-mark"], (string ground) => Assert.True(
            Contrast(colours[text], colours[ground]) >= Least, $"--{text} on --{ground}: {Contrast(colours[text], colours[ground]):F2}")));
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var channels = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);
        var linear = channels.Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
