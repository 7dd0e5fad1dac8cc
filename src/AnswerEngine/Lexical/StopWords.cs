using System.Collections.Frozen;

namespace AnswerEngine.Lexical;

/// <summary>English words that say how a sentence is built rather than what it is about.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a about above after again against all also am an and any are as at be because been before being below "
        + "between both but by can can't cannot could did do does doing down during each few for from further had "
        + "has have having he her here hers herself him himself his how i if in into is it its itself just may me "
        + "might more most must my myself no nor not now of off on once only or other our ours ourselves out over "
        + "own same shall shan't she should so some such than that the their theirs them themselves then there "
        + "these they this those through to too under until up us very was we were what when where which while who "
        + "whom whose why will with won't would you your yours yourself yourselves").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a lower-case word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
