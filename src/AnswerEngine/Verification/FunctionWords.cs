using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// English words that carry no content of their own. Words that change what a sentence claims (negation, modality,
/// quantity, comparison) are left out on purpose: see <see cref="SenseWords"/>.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the this that these those it its itself he him his himself she her hers they them their theirs we us our "
        + "i me my you your who whom whose which what where when why how of in on at by for from to into onto with "
        + "within about as than then so and or but nor if while whereas because since though although after before "
        + "during through between among across over under above below up down out off again also too very "
        + "is are was were be been being am do does did doing done has have had having 's t s re ve d ll there here "
        + "such own same both each via per yet thus hence therefore however moreover just").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
