using System.Text;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Repairs text that was written in UTF-8 and read as Windows-1252, and writes quotation marks one way, so that a text and
/// a copy of it that went through other hands compare equal.
/// </summary>
/// <remarks>
/// What fastbook-benchmark takes from ftfy before it compares: a run of characters beyond ASCII whose bytes in
/// Windows-1252 are valid UTF-8 is those characters; curly quotation marks become straight ones; a line ends in a line
/// feed. HTML entities, ligatures, full-width letters and canonical composition, which ftfy repairs too, are left alone.
/// </remarks>
public static class Mojibake
{
    // Windows-1252, 0x80 to 0x9F; a blank where it defines nothing. From 0xA0 on it is Latin-1.
    private const string HighControls = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The repaired text; one that needs no repair is returned as it is.</summary>
    public static string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var repaired = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && Byte(text[end]) is not null) end++;
            if (end == i) repaired.Append(text[i++]);
            else repaired.Append(Decoded(text.AsSpan(i, end - i)));
            i = Math.Max(i, end);
        }

        return repaired.Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"')
            .Replace("\r\n", "\n").ToString();
    }

    private static string Decoded(ReadOnlySpan<char> run)
    {
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++) bytes[i] = Byte(run[i])!.Value;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return run.ToString();
        }
    }

    // The byte that a character beyond ASCII is in Windows-1252. Undefined bytes are read as the control of that number.
    private static byte? Byte(char character) => character switch
    {
        < '\u0080' => null,
        <= '\u00FF' => (byte)character,
        _ => HighControls.IndexOf(character) is >= 0 and var place ? (byte)(0x80 + place) : null,
    };
}
