using System.Text;
using System.Text.RegularExpressions;

namespace AnswerEngine.Passages;

/// <summary>Whether a sentence of prose may be quoted in an answer.</summary>
internal static partial class QuotableSentence
{
    // A fragment such as "Code:" or "See also" says nothing when it is quoted alone.
    private const int LeastWords = 4;

    private const string GreekLookalikes = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικυρχϲϳ";

    public static bool Is(string text) =>
        text.Count(character => character == ' ') + 1 >= LeastWords
        && text.AsSpan().TrimEnd("\"'”’)]") is [.., '.' or '!' or '…']
        && !Signpost().IsMatch(text) && IsEnglishScript(text) && !MachineAddress.In(text);

    // A word of mixed scripts looks like another word; a sentence in another script is not in the engine's language.
    private static bool IsEnglishScript(string text)
    {
        var (latin, other) = (0, 0);
        var (latinInWord, otherInWord) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                (latinInWord, otherInWord) = (false, false);
                continue;
            }

            var isLatin = IsLatin(rune.Value);
            latinInWord |= isLatin;
            otherInWord |= !isLatin && IsLookalike(rune.Value);
            if (latinInWord && otherInWord) return false;
            if (isLatin) latin++;
            else other++;
        }

        return other <= latin;
    }

    private static bool IsLatin(int letter) => letter is < 0x250 or >= 0x1E00 and < 0x1F00;

    // Cyrillic, Armenian, Cherokee and the wide forms hold letters drawn like Latin ones, and Greek some: "μs" and "Δt"
    // are no disguise.
    private static bool IsLookalike(int letter) =>
        letter is >= 0x400 and < 0x590 or >= 0x13A0 and < 0x1400 or >= 0xFF21 and <= 0xFF5A
        || letter is >= 0x370 and < 0x400 && GreekLookalikes.Contains((char)letter, StringComparison.Ordinal);

    // A sentence that only points to another page, or to this one, says nothing when it is quoted elsewhere.
    [GeneratedRegex(@"^(the|a|an|two|three|these|this)( [a-z]+)? (pages?|essays?|notes?|sections?|themes?|deep dives)\b|\b(theme |project )?(page|pages|section|sections) (on|about|of|in|with|tells?|describes?|explains?|covers?|shows?|lists?)\b|\b(on|of) this page\b|\bthis (portfolio|site)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Signpost();
}
