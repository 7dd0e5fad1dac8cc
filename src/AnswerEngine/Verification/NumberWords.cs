using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>Numbers written as words, so that "seven years" supports "7 years".</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["zero"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["thirteen"] = "13",
        ["fourteen"] = "14",
        ["fifteen"] = "15",
        ["sixteen"] = "16",
        ["seventeen"] = "17",
        ["eighteen"] = "18",
        ["nineteen"] = "19",
        ["twenty"] = "20",
        ["thirty"] = "30",
        ["forty"] = "40",
        ["fifty"] = "50",
        ["sixty"] = "60",
        ["seventy"] = "70",
        ["eighty"] = "80",
        ["ninety"] = "90",
        ["hundred"] = "100",
        ["thousand"] = "1000",
        ["million"] = "1000000",
        ["billion"] = "1000000000",
        ["half"] = "1/2",
        ["twice"] = "2 times",
        ["double"] = "2 times",
        ["doubles"] = "2 times",
        ["thrice"] = "3 times",
        ["first"] = "1st",
        ["second"] = "2nd",
        ["third"] = "3rd",
        ["fourth"] = "4th",
        ["fifth"] = "5th",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The canonical value of a number word.</summary>
    public static bool TryGet(string word, out string value)
    {
        if (Values.TryGetValue(word, out var found))
        {
            value = found;
            return true;
        }

        value = "";
        return false;
    }
}
