namespace AnswerEngine.Encoding;

/// <summary>A place in a text, counted both ways at once.</summary>
/// <param name="Utf16">In UTF-16 code units.</param>
/// <param name="CodePoint">In Unicode code points.</param>
internal readonly record struct TextPosition(int Utf16, int CodePoint)
{
    /// <summary>The place after one code point of the given width in UTF-16 code units.</summary>
    public TextPosition Advance(int utf16Width) => new(Utf16 + utf16Width, CodePoint + 1);
}
