namespace Site.Answers;

/// <summary>Addresses that lead to words on a page, after the WICG's specification of text fragments.</summary>
public static class TextFragment
{
    // A long text is named by its ends, so that the address stays short enough to be passed on.
    private const int LongestWhole = 160;
    private const int WordsAtEachEnd = 6;

    /// <summary>The address that scrolls to <paramref name="words"/> and marks them.</summary>
    /// <param name="href">Address of the page, with or without a fragment, without a text fragment.</param>
    /// <param name="words">Words of one block of the page, as a reader sees them.</param>
    public static string Href(string href, string words) =>
        $"{href}{(href.Contains('#') ? "" : "#")}:~:text={Directive(words)}";

    private static string Directive(string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Join(' ', all);
        return whole.Length <= LongestWhole || all.Length < 2 * WordsAtEachEnd
            ? Encode(whole)
            : $"{Encode(string.Join(' ', all[..WordsAtEachEnd]))},{Encode(string.Join(' ', all[^WordsAtEachEnd..]))}";
    }

    // The hyphen separates a prefix or suffix, and is the one delimiter that ordinary escaping leaves alone.
    private static string Encode(string words) => Uri.EscapeDataString(words).Replace("-", "%2D");
}
