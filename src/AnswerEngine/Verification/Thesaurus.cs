using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// Plain English words that say the same in prose about work and research, by lemma, beyond what <see cref="WordNet"/> holds for
/// one sense. The lists are closed and hold no term of a trade.
/// </summary>
internal static class Thesaurus
{
    private static readonly FrozenDictionary<string, int[]> Groups = Build(
        // Verbs.
        "decide determine settle; make build create construct produce develop form; win earn gain; ask pose raise; present describe portray depict; attend take; "
        + "run execute; validate check verify; own have possess; go move travel; end close finish conclude; begin start open launch; tell inform; show display reveal exhibit; "
        + "say state mention note remark observe; think believe; assess evaluate judge rate; test try; look examine inspect study investigate review; use apply employ utilise leverage; "
        + "require need demand; help aid assist support; enable allow let permit; cause produce trigger; stop halt end cease; fix repair mend correct resolve; "
        + "solve resolve; join connect link; split divide separate; grow expand increase rise; shrink decrease decline fall; cut reduce lower; raise increase boost lift; "
        + "speed accelerate; slow delay; keep retain maintain preserve; lose forfeit; save store keep; copy duplicate; find discover detect identify locate spot; "
        + "choose select pick opt; prefer favour favor; want wish desire; like enjoy; hold contain include comprise; cover treat address discuss; handle manage process treat; "
        + "argue contend claim maintain; explain clarify; warn caution; advise recommend suggest counsel; urge advise; propose suggest; plan intend; hope wish; "
        + "expect anticipate; predict forecast; estimate gauge; measure gauge quantify; compute calculate; score grade rate mark; compare contrast; match fit suit; "
        + "change alter modify adjust; adapt adjust tailor; improve enhance better refine; extend expand lengthen; combine merge unite join; replace substitute swap; "
        + "remove delete drop eliminate discard; add append attach; insert add; send transmit; receive get obtain; give provide supply offer; share post publish release; "
        + "write compose author pen; record log note register; read study; teach instruct; learn discover; understand grasp comprehend; realise realize recognize see; "
        + "notice observe see spot; watch observe; meet encounter; face confront encounter; visit see; follow track pursue; lead guide head; drive power push; "
        + "depend rely hinge rest; rest rely base; belong pertain; consist comprise; arise emerge originate stem; happen occur; appear emerge surface; vanish disappear; "
        + "spread extend; reach attain achieve; achieve accomplish attain; succeed prevail; fail break collapse; break split; confirm verify affirm; prove demonstrate establish; "
        + "trust rely; doubt question; question query; answer reply respond; call name term label dub; define specify; specify state; shape mould form influence; "
        + "affect influence impact; matter count; worry trouble concern; surprise astonish amaze; fascinate intrigue captivate; interest intrigue; "
        + "deploy release ship launch; ship deliver release; deliver supply provide; purchase buy acquire; acquire obtain gain get; spend devote use; invest spend; "
        + "pause suspend halt; resume restart continue; continue proceed keep persist; return revert; revise rework amend update; update refresh; rewrite rephrase; rephrase reword paraphrase; "
        + "summarise summarize condense; expose reveal uncover show; isolate pinpoint identify; trace track follow; narrow restrict limit; expand widen broaden; "
        + "train teach; mimic imitate copy; simplify ease; automate mechanise mechanize; assign allocate give; "
        // Nouns.
        + "challenge problem difficulty; problem issue trouble; call appeal plea; collaboration cooperation teamwork; method approach technique way procedure; "
        + "chance opportunity; option choice alternative; decision choice; result outcome finding; aim goal objective target purpose; task job assignment; job role position; "
        + "part portion piece section component; area field domain; kind type sort form; step stage phase; start beginning outset; end close conclusion; error mistake fault; bug fault defect; "
        + "flaw defect weakness; weakness limitation shortcoming; limit limitation restriction; constraint restriction limitation; benefit advantage gain upside; drawback disadvantage downside; "
        + "cost expense price; speed pace rate; size scale magnitude; amount quantity; number count; majority most; rise increase growth; drop decrease fall decline reduction; "
        + "change alteration modification; improvement enhancement gain; view opinion position; idea notion concept thought; insight understanding; understanding grasp comprehension; "
        + "knowledge understanding; skill ability capability; ability capability capacity; evidence proof; proof demonstration; reason cause ground; explanation account; "
        + "tool instrument; app application; program application; firm company business enterprise; team group; colleague coworker; expert specialist; author writer; "
        + "user customer; reader audience; talk conversation discussion dialogue; question query; answer reply response; book volume textbook; article post piece; paper study; "
        + "page document; text passage; picture image; chart diagram; overview summary outline; basis foundation base; core heart; hurdle barrier obstacle; bottleneck constraint; "
        + "fix remedy cure solution; test trial experiment; trial experiment; attempt try effort; effort work; work labour labor; practice habit; rule principle; theme topic subject; "
        + "interest fascination; confidence certainty trust; trust confidence faith; need requirement demand; requirement demand; resource means; hardware equipment; "
        + "strength power; quality standard; worth value; importance significance; success achievement; failure breakdown; collapse breakdown; danger risk hazard; risk threat; "
        + "routine cadence rhythm; origin source; release publication; edit change modification; mix blend mixture; gap hole; line row; "
        // Adjectives.
        + "hard difficult challenging tough demanding; easy simple straightforward; large big sizeable sizable great; huge enormous massive vast; small little compact; tiny minute minuscule; "
        + "quick fast rapid swift speedy; slow sluggish; new novel fresh; old former earlier; main principal chief primary central; key crucial vital essential critical important; "
        + "important significant; big major; minor small; good solid sound; useful valuable helpful; strong robust powerful; weak feeble; clear evident plain obvious; exact precise accurate; "
        + "right correct; wrong incorrect mistaken; true correct; false untrue wrong; whole entire full complete; complete full; separate distinct individual; common widespread frequent; "
        + "rare uncommon infrequent; similar alike comparable; different distinct; likely probable; possible potential; certain sure; cheap inexpensive; costly expensive; "
        + "short brief; deep profound; broad wide; varied diverse; various diverse several; special particular specific; usual typical; typical characteristic; "
        + "initial first; final last; existing current present; present current; own personal; careful thorough; methodical systematic; manual hand; flexible adaptable; stable steady; "
        + "active engaged; suitable appropriate fitting; adequate sufficient; sufficient enough; famous renowned; remarkable notable striking; surprising unexpected; underlying fundamental; basic fundamental elementary; "
        // Adverbs.
        + "quickly fast rapidly swiftly speedily; slowly gradually; gradually steadily incrementally; openly publicly; often frequently regularly; rarely seldom; finally lastly eventually ultimately; "
        + "mainly chiefly primarily; directly straight; exactly precisely; clearly plainly evidently; greatly considerably substantially markedly significantly strongly much; "
        + "again anew afresh; together jointly; alone solely; later afterwards afterward subsequently; first initially; early soon; carefully thoroughly closely; reliably dependably; "
        + "heavily strongly; easily readily; automatically mechanically; thoroughly fully; well effectively; badly poorly; also additionally too");

    // A noun and the verb that it is made from, where WordNet ties neither to the other.
    private static readonly FrozenDictionary<string, int[]> Deeds = Build(
        "choose choice; select choice; speak speech; think thought; sell sale; live life; believe belief; prove proof; lose loss; succeed success; fail failure; fly flight; "
        + "know knowledge; see sight; weigh weight; grow growth; serve service; advise advice; analyse analysis; analyze analysis; decide decision; respond response; "
        + "compare comparison; describe description; retrieve retrieval; store storage; use usage; train training; evaluate evaluation; improve improvement");

    /// <summary>Whether a verb and a noun, in lower case, name one deed.</summary>
    public static bool AreOneDeed(string one, string other) =>
        Deeds.TryGetValue(one, out var mine) && Deeds.TryGetValue(other, out var theirs) && mine.Intersect(theirs).Any();

    /// <summary>Whether two lemmas, in lower case, stand in one list.</summary>
    public static bool AreSame(string one, string other) =>
        Groups.TryGetValue(one, out var mine) && Groups.TryGetValue(other, out var theirs) && mine.Intersect(theirs).Any();

    private static FrozenDictionary<string, int[]> Build(string lists) =>
        lists.Split("; ").SelectMany((list, number) => list.Split(' ').Select(word => (word, number))).GroupBy(entry => entry.word, StringComparer.Ordinal)
            .ToFrozenDictionary(word => word.Key, word => word.Select(entry => entry.number).ToArray(), StringComparer.Ordinal);
}
