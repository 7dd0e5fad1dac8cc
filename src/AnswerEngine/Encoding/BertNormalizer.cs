using System.Globalization;
using System.Text;

namespace AnswerEngine.Encoding;

/// <summary>
/// Cleans a text as BERT was trained to read it and keeps, for every code point that is left, where it came from.
/// </summary>
/// <remarks>
/// Follows <c>BertNormalizer</c> of Hugging Face tokenizers: clean, set CJK ideographs apart, strip accents
/// (NFD without nonspacing marks), lower-case; each step one code point at a time.
/// </remarks>
/// <param name="CleanText">Drop control characters, turn every white space into a blank.</param>
/// <param name="HandleChineseChars">Make each CJK ideograph a word of its own.</param>
/// <param name="StripAccents">Decompose and drop nonspacing marks.</param>
/// <param name="Lowercase">Lower-case each code point.</param>
internal sealed record BertNormalizer(bool CleanText, bool HandleChineseChars, bool StripAccents, bool Lowercase)
{
    private static readonly Rune Blank = new(' ');

    /// <summary>Normalises a stretch of a text, appending to <paramref name="output"/>.</summary>
    public void Normalize(ReadOnlySpan<char> text, TextPosition start, List<NormalizedRune> output)
    {
        var position = start;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var consumed);
            var next = position.Advance(consumed);
            Append(rune, position, next, output);
            position = next;
            text = text[consumed..];
        }
    }

    private void Append(Rune rune, TextPosition start, TextPosition end, List<NormalizedRune> output)
    {
        if (CleanText)
        {
            if (IsRemoved(rune))
            {
                return;
            }

            rune = Rune.IsWhiteSpace(rune) ? Blank : rune;
        }

        var apart = HandleChineseChars && IsChinese(rune.Value);
        AppendBlankIf(apart, start, output);
        foreach (var part in StripAccents ? AccentStripping.Strip(rune) : [rune])
        {
            AppendCased(part, start, end, output);
        }

        AppendBlankIf(apart, end, output);
    }

    private void AppendCased(Rune rune, TextPosition start, TextPosition end, List<NormalizedRune> output)
    {
        // The one code point whose full lower-casing is longer than itself; invariant casing knows single mappings only.
        if (Lowercase && rune.Value == 0x130)
        {
            output.Add(new(new Rune('i'), start, end));
            output.Add(new(new Rune(0x307), start, end));
            return;
        }

        output.Add(new(Lowercase ? Rune.ToLowerInvariant(rune) : rune, start, end));
    }

    private static void AppendBlankIf(bool apart, TextPosition at, List<NormalizedRune> output)
    {
        if (apart)
        {
            output.Add(new(Blank, at, at));
        }
    }

    // Unassigned code points stay, as they do in the reference, whose tables do not list them.
    private static bool IsRemoved(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => false,
        0 or 0xFFFD => true,
        _ => UnicodeEight.CategoryOf(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse,
    };

    // The blocks that BERT names; 2B920 rather than 2B820 is the reference implementation's own reading.
    private static bool IsChinese(int value) => value
        is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F) or (>= 0x2B740 and <= 0x2B81F)
        or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
