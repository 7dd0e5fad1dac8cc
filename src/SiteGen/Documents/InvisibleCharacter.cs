namespace SiteGen.Documents;

/// <summary>Characters that a reader cannot see: zero-width and bidirectional controls, and tags.</summary>
internal static class InvisibleCharacter
{
    /// <summary>How many UTF-16 code units the invisible character at the start of the text takes; 0 where the first
    /// character can be seen.</summary>
    public static int Width(ReadOnlySpan<char> text) => text[0] switch
    {
        < '\u00AD' => 0,
        '\u00AD' or '\u061C' or '\u180E' or '\uFEFF' => 1,
        >= '\u200B' and <= '\u200F' => 1,
        >= '\u202A' and <= '\u202E' => 1,
        >= '\u2060' and <= '\u206F' => 1,
        // The block of tags, U+E0000 to U+E007F, spells hidden ASCII.
        '\uDB40' when text.Length > 1 && text[1] is >= '\uDC00' and <= '\uDC7F' => 2,
        _ => 0,
    };
}
