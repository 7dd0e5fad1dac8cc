using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// Words and phrases that turn a claim into another claim. A claim must hold exactly as many of each as the stretch
/// of evidence that it was made from.
/// </summary>
internal static class SenseWords
{
    private static readonly FrozenDictionary<string, SenseKind> Kinds = Build(
        (SenseKind.Negation,
            "not no never none nobody nothing neither nor cannot without hardly barely scarcely n't fail failed fails "
            + "lack lacks lacked instead rather unless except"),
        (SenseKind.Modality,
            "can could may might must shall should will would likely unlikely perhaps possibly probably maybe apparently "
            + "expect expects expected plan plans planned hope hopes hoped intend intends intended aim aims want wants "
            + "wanted believe believes believed think thinks thought suggest suggests suggested seem seems seemed "
            + "suppose supposed estimate estimated estimates about approximately around roughly nearly almost some "
            + "consider considers considered best potentially predict predicted predicts assume assumes"),
        (SenseKind.Quantity,
            "all every each any most many much few several some only both either half whole entire always often "
            + "sometimes usually rarely mostly mainly merely"),
        (SenseKind.Comparison,
            "more less fewer most least than better worse best worst higher lower larger smaller bigger greater faster "
            + "slower longer shorter earlier later stronger weaker cheaper highest lowest largest smallest increase "
            + "increased increases increasing decrease decreased decreases decreasing rise rose fall fell drop dropped "
            + "grow grew grown shrink shrank before after over under above below up down equal same different twice"));

    /// <summary>The kind of a word, if it is one of them.</summary>
    public static bool TryGetKind(string word, out SenseKind kind) => Kinds.TryGetValue(word, out kind);

    private static FrozenDictionary<string, SenseKind> Build(params (SenseKind Kind, string Words)[] lists)
    {
        var kinds = new Dictionary<string, SenseKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, words) in lists)
            foreach (var word in words.Split(' '))
                kinds.TryAdd(word, kind);
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
