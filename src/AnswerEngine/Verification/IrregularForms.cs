using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>English words whose forms follow no rule of spelling.</summary>
internal static class IrregularForms
{
    // Base, past, participle; the last two are one word where they are alike.
    private const string Verbs =
        "arise arose arisen; bear bore borne; beat beat beaten; become became become; begin began begun; bend bent; bet bet; bind bound; bite bit bitten; "
        + "blow blew blown; break broke broken; breed bred; bring brought; build built; burst burst; buy bought; cast cast; catch caught; choose chose chosen; "
        + "come came come; cost cost; cut cut; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; "
        + "feed fed; feel felt; fight fought; find found; fit fit; fly flew flown; forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; "
        + "get got; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; "
        + "know knew known; lay laid; lead led; learn learnt; leave left; lend lent; let let; lie lay lain; light lit; lose lost; make made; mean meant; "
        + "meet met; overcome overcame overcome; pay paid; put put; quit quit; read read; rebuild rebuilt; ride rode ridden; ring rang rung; rise rose risen; "
        + "run ran run; say said; see saw seen; seek sought; sell sold; send sent; set set; shake shook shaken; shine shone; shoot shot; show showed shown; "
        + "shrink shrank shrunk; shut shut; sing sang sung; sit sat; sleep slept; speak spoke spoken; speed sped; spend spent; spin spun; split split; "
        + "spread spread; stand stood; steal stole stolen; stick stuck; strike struck; swear swore sworn; swim swam swum; swing swung; take took taken; "
        + "teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood; wake woke woken; wear wore worn; win won; "
        + "withdraw withdrew withdrawn; write wrote written; rewrite rewrote rewritten; undertake undertook undertaken; foresee foresaw foreseen";

    private const string Nouns =
        "analysis analyses; basis bases; child children; crisis crises; criterion criteria; foot feet; half halves; hypothesis hypotheses; index indices; "
        + "leaf leaves; life lives; man men; matrix matrices; mouse mice; person people; phenomenon phenomena; thesis theses; vertex vertices; woman women; "
        + "maximum maxima; minimum minima; medium media; appendix appendices; optimum optima; spectrum spectra; shelf shelves";

    /// <summary>Lemmas and forms by irregular form, in lower case.</summary>
    public static readonly FrozenDictionary<string, (string Lemma, WordForm Form)[]> Lemmas = Entries()
        .GroupBy(entry => entry.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(word => word.Key, word => word.Select(entry => (entry.Lemma, entry.Form)).ToArray(), StringComparer.Ordinal);

    private static IEnumerable<(string Word, string Lemma, WordForm Form)> Entries()
    {
        foreach (var verb in Verbs.Split("; ").Select(line => line.Split(' ')))
        {
            yield return (verb[1], verb[0], WordForm.Past);
            yield return (verb[^1], verb[0], WordForm.Participle);
        }

        foreach (var noun in Nouns.Split("; ").Select(line => line.Split(' '))) yield return (noun[1], noun[0], WordForm.Plural);
    }
}
