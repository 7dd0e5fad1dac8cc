using System.Collections.Frozen;

namespace AnswerEngine.Verification;

/// <summary>
/// Plain English words and phrases that mean the same in any subject matter, by inflection: "holds" may stand for
/// "contains", "held" for "contained". The lists are closed and hold no term of a trade.
/// </summary>
internal static class WordForms
{
    // Verbs: base, third person, past, participle, -ing.
    private static readonly FrozenDictionary<string, string> Words = Build(
        "begin start commence; begins starts commences; began started commenced; begun started commenced; beginning starting commencing",
        "contain hold; contains holds; contained held; containing holding",
        "reply answer respond; replies answers responds; replied answered responded",
        "take draw; taken drawn; taking drawing",
        "raise increase; raises increases; raised increased; raising increasing",
        "produce generate create; produces generates creates; produced generated created; producing generating creating",
        "reduce lower cut decrease; reduces lowers cuts decreases; reduced lowered cut decreased; reducing lowering cutting decreasing",
        "use employ utilize utilise; uses employs utilizes utilises; used employed utilized utilised; using employing utilizing utilising",
        "show demonstrate; shows demonstrates; showed demonstrated; shown demonstrated; showing demonstrating",
        "need require; needs requires; needed required; needing requiring",
        "build construct; builds constructs; built constructed; building constructing",
        "help assist aid; helps assists aids; helped assisted aided; helping assisting aiding",
        "find discover; finds discovers; found discovered; finding discovering",
        "select choose pick; selects chooses picks; selected chose picked chosen; selecting choosing picking",
        "fix repair mend; fixes repairs mends; fixed repaired mended; fixing repairing mending",
        "explain clarify; explains clarifies; explained clarified",
        "finish complete; finishes completes; finished completed; finishing completing",
        "keep retain preserve; keeps retains preserves; kept retained preserved; keeping retaining preserving",
        "stop cease halt; stops ceases halts; stopped ceased halted; stopping ceasing halting",
        "buy purchase; buys purchases; bought purchased",
        "check verify confirm; checks verifies confirms; checked verified confirmed; checking verifying confirming",
        "collect gather; collects gathers; collected gathered; collecting gathering",
        "allow permit let; allows permits lets; allowed permitted let; allowing permitting letting",
        "happen occur; happens occurs; happened occurred; happening occurring",
        "get obtain receive; gets obtains receives; got obtained received; getting obtaining receiving",
        "give provide supply; gives provides supplies; gave provided supplied; given provided supplied; giving providing supplying",
        "argue contend maintain; argues contends maintains; argued contended maintained",
        "recommend advise; recommends advises; recommended advised; recommending advising",
        "propose suggest; proposes suggests; proposed suggested; proposing suggesting",
        "replace substitute supplant; replaces substitutes supplants; replaced substituted supplanted; replacing substituting supplanting",
        "measure gauge; measures gauges; measured gauged; measuring gauging",
        "rely depend; relies depends; relied depended; relying depending",
        "study examine investigate inspect; studies examines investigates inspects; studied examined investigated inspected; studying examining investigating inspecting",
        "publish release; publishes releases; published released; publishing releasing",
        "merge combine; merges combines; merged combined; merging combining",
        "seek search; seeking searching",
        "turn switch; turns switches; turned switched; turning switching",
        "revise rework; revises reworks; revised reworked; revising reworking",
        "gain win; gains wins",
        "see notice observe; sees notices observes; saw noticed observed; seeing noticing observing; seen noticed observed",
        "want wish; wants wishes; wanted wished",
        "try attempt; tries attempts; tried attempted; trying attempting",
        "speed accelerate; speeds accelerates",
        "change alter modify; changes alters modifies; changed altered modified; changing altering modifying",
        "write compose author; wrote composed authored; written composed authored",
        "cause bring trigger; causes brings triggers; caused brought triggered",
        "lead guide; leads guides; led guided",
        "consider regard deem find; considers regards deems finds; considered regarded deemed",
        "remove eliminate delete; removes eliminates deletes; removed eliminated deleted; removing eliminating deleting",
        "store save keep; stores saves keeps; stored saved kept; storing saving keeping",
        "record log; records logs; recorded logged; recording logging",
        "convert transform turn; converts transforms turns; converted transformed turned",
        "describe depict portray; describes depicts portrays; described depicted portrayed",
        "enable allow; enables allows; enabled allowed; enabling allowing",
        "handle manage; handles manages; handled managed; handling managing",
        "lack miss; lacks misses; lacked missed",
        "reveal expose uncover; reveals exposes uncovers; revealed exposed uncovered; revealing exposing uncovering",
        "join link connect; joins links connects; joined linked connected; joining linking connecting",
        "improve enhance better; improves enhances; improved enhanced; improving enhancing",
        "say state remark; says states remarks; said stated remarked",
        "call name term; calls names terms; called named termed; calling naming terming",
        "prevent avoid; prevents avoids; prevented avoided; preventing avoiding",
        "identify pinpoint determine; identifies pinpoints determines; identified pinpointed determined",
        "measure determine; measures determines; measured determined; measuring determining",
        "discard drop; discards drops; discarded dropped",
        "share post; shares posts; shared posted",
        "teach instruct; teaches instructs; taught instructed",
        "fail disappoint; fails disappoints",
        "become grow; becomes grows; became grew; becoming growing",
        "enter join; imagine envision picture; imagines envisions pictures; imagined envisioned pictured",
        "large big; larger bigger; largest biggest; small little; tiny minute",
        "quick fast rapid swift; quicker faster; quickly fast rapidly swiftly",
        "important crucial vital essential; hard difficult; simple easy; simpler easier",
        "whole full entire complete; enough sufficient; wrong incorrect; right correct",
        "main chief principal primary; separate distinct; own; new novel; common frequent widespread; huge enormous massive",
        "mostly mainly largely chiefly; finally lastly; often frequently; anew afresh; manually; significantly considerably substantially markedly",
        "immediately instantly; afterward afterwards later; solely only; each every; roughly approximately; nearly almost",
        "strong robust; clear evident; exact precise; exactly precisely; similar alike; valuable useful",
        "error mistake; errors mistakes; barrier hurdle obstacle; barriers hurdles obstacles; company firm business; companies firms businesses",
        "stage phase; stages phases; fix remedy solution cure; limit limitation; limits limitations; aim goal objective; aims goals objectives",
        "method approach technique; methods approaches techniques; job position; task job; tasks jobs; picture image; pictures images",
        "cost expense; costs expenses; part portion component; parts portions components; author writer; authors writers",
        "benefit advantage; benefits advantages; drawback disadvantage; drawbacks disadvantages; reason cause; reasons causes",
        "conversation talk discussion; conversations talks discussions; idea notion; ideas notions; kind type sort; kinds types sorts",
        "problem issue; problems issues; result outcome; results outcomes; way manner; need requirement; needs requirements",
        "view opinion; test trial; tests trials; answer reply; answers replies; beginning start; end close; choice selection",
        "explanation account; purpose aim; ability capability; abilities capabilities; change modification alteration; changes modifications alterations",
        "while whereas; since because as; though although; upon on; within inside; around about; via through; until till; toward towards");

    private static readonly FrozenDictionary<string, string> Phrases = Build(
        "for a time|for a while; time|while; by hand|manually; no longer used|stopped using; far|much; and then|and afterward|and afterwards|then|afterward; "
        + "because|due to the fact that; in order to|to|so as to; matters|is important; matter|are important; mattered|was important; "
        + "is able to|can; such as|for example|like; at once|immediately; as well|too|also; a lot of|many|much; "
        + "more frequently|more often; less frequently|less often; worries most|is most concerned|is most worried; "
        + "drawn from|taken from; consists of|is made up of|comprises; a number of|several; have to|must; has to|must; had to|needed to; "
        + "rather than|instead of; in place of|instead of; so that|in order that; as soon as|once; the whole|all of the; "
        + "carried out|performed|conducted|did; carries out|performs|conducts; sped up|accelerated; speed up|accelerate; finds out|discovers; "
        + "set up|established; sets up|establishes; looked for|sought|searched for; looks for|seeks|searches for; points to|cites; "
        + "in addition to|besides; with the help of|by means of|using; according to|in the view of; "
        + "together with|along with|alongside; belongs to|is owned by|is part of; return to|go back to; returned to|went back to; returns to|goes back to; step by step|gradually|bit by bit; "
        + "in depth|thoroughly|in detail; take into account|consider; as part of|within; because of|due to|owing to|thanks to; in favor of|in favour of; look at|examine|inspect; "
        + "looks at|examines|inspects; looked at|examined|inspected; deal with|handle; deals with|handles; dealt with|handled; carry out|perform|conduct; point out|note|remark; "
        + "points out|notes|remarks; pointed out|noted|remarked; free of|without; at the same time|simultaneously; in the end|finally|ultimately; at first|initially; "
        + "in particular|especially|particularly; for instance|for example|such as; as a result|consequently|therefore|so; in addition|also|moreover|furthermore; "
        + "a series of|a sequence of; work on|work at; focus on|concentrate on; focuses on|concentrates on; focused on|concentrated on; made of|composed of; is based on|rests on|builds on; "
        + "takes place|happens|occurs; took place|happened|occurred; turns out to be|proves to be; is responsible for|causes; was responsible for|caused; up to|at most; "
        + "no longer|not anymore; is about|concerns|deals with; on the basis of|based on|from; from scratch|from the ground up; at the start|at the beginning; at the end|at the close; "
        + "one by one|individually|each in turn; once more|again; over and over|repeatedly; in the long run|in the long term; on his own|by himself|alone; "
        + "question by question|one question at a time; is enough|suffices; are enough|suffice; was enough|sufficed; is needed|is required; are needed|are required; make sure|ensure; makes sure|ensures; made sure|ensured; "
        + "serves as|acts as|functions as; serve as|act as|function as; served as|acted as|functioned as; comes from|stems from|derives from; come from|stem from|derive from; came from|stemmed from|derived from; "
        + "leads to|results in|brings about; lead to|result in|bring about; led to|resulted in|brought about; depends on|relies on|hinges on; gets rid of|removes; got rid of|removed; get rid of|remove; "
        + "compared with|compared to; different from|unlike; similar to|like; next to|beside|alongside; right away|immediately|at once; little by little|gradually");

    /// <summary>Whether two words, in lower case, may stand for each other.</summary>
    public static bool AreSame(string one, string other) => Share(Words, one, other);

    /// <summary>Whether two phrases, in lower case, words apart by one space, may stand for each other.</summary>
    public static bool ArePhrases(string one, string other) => Share(Phrases, one, other);

    /// <summary>Whether a phrase stands in the lists.</summary>
    public static bool IsPhrase(string phrase) => Phrases.ContainsKey(phrase);

    // A word may stand in several groups: " 3 17 ".
    private static bool Share(FrozenDictionary<string, string> groups, string one, string other) =>
        groups.TryGetValue(one, out var mine) && groups.TryGetValue(other, out var theirs)
        && mine.Split(' ').Intersect(theirs.Split(' '), StringComparer.Ordinal).Any();

    private static FrozenDictionary<string, string> Build(params string[] lists)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var group in lists.SelectMany(list => list.Split(';', StringSplitOptions.TrimEntries)))
        {
            foreach (var word in group.Split(group.Contains('|') ? '|' : ' '))
                groups[word] = groups.TryGetValue(word, out var earlier) ? $"{earlier} {number}" : $"{number}";
            number++;
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
