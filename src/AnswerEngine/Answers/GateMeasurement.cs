using System.Collections.Immutable;
using AnswerEngine.Passages;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>Measures what the gate is to see of a question beside its evidence.</summary>
internal sealed class GateMeasurement
{
    // Sentences of the leading section that are read for what is asked.
    private const int Read = 2;

    private readonly Corpus _corpus;
    private readonly EncodedQuestion _question;
    private readonly SectionEvidence _lead;
    private readonly bool _isQuotable;
    private readonly double? _read;
    private readonly ImmutableArray<NearestSentence> _nearest;

    public GateMeasurement(Corpus corpus, EncodedQuestion question, EvidenceFinder finder)
    {
        _corpus = corpus;
        _question = question;
        _lead = finder.Ranked[0];
        _isQuotable = finder.IsQuotable(_lead);
        _read = finder.Support[_lead.Section].Read;
        _nearest = [.. finder.Sentences(_lead).OrderByDescending(sentence => sentence.Similarity).Take(Read)];
    }

    /// <summary>The features.</summary>
    /// <param name="authorNames">Names of the author, which answer no question about the author.</param>
    /// <param name="sections">The sections that the answer is taken from.</param>
    /// <param name="first">Ordinal of the passage that retrieval ranks first.</param>
    /// <param name="bare">The sections found for the content words alone; <see langword="null"/> where only the author is asked for.</param>
    public GateFeatures Features(
        IReadOnlyCollection<string> authorNames, IEnumerable<SectionEvidence> sections, int first, EvidenceFinder? bare)
    {
        var (text, kind) = (_question.Reading.Text, _question.Reading.Kind);
        var held = EvidenceKinds.Match(_question, string.Join(' ', _nearest.Select(sentence => sentence.Text)), authorNames);
        return new GateFeatures
        {
            Sentence = _nearest.IsEmpty ? 0 : _nearest[0].Similarity,
            Section = _lead.Similarity,
            Gain = bare is null ? 0 : _lead.Similarity - bare.Weigh(_lead.Section).Similarity,
            SameLead = bare is null || bare.Ranked[0].Section == _lead.Section ? 1 : 0,
            Agreement = sections.Any(section => section.Passages.Contains(first)) ? 1 : 0,
            KindMissing = IsDefinite(kind) && held < 0 ? 1 : 0,
            Reason = kind == ExpectedKind.Reason ? held : 0,
            Account = _question.Reading.WantsAccount ? 1 : kind == ExpectedKind.Verdict ? -1 : 0,
            Names = Names(),
            Unsaid = Unsaid(),
            Supposed = !_nearest.IsEmpty && QuestionCues.IsSupposed(_nearest[0].Text) && !QuestionCues.IsSupposed(text) ? 1 : 0,
            Letter = QuestionCues.WantsTheLetter(text) ? 1 : 0,
            Happened = QuestionCues.AsksWhatHappened(text) ? 1 : 0,
            Opinion = IsAuthors(_lead) && QuestionCues.AsksAnothersOpinion(text, authorNames) ? 1 : 0,
            Read = _read,
            Veto = Veto(),
        };
    }

    private static bool IsDefinite(ExpectedKind kind) =>
        kind is ExpectedKind.Quantity or ExpectedKind.Money or ExpectedKind.Time or ExpectedKind.Place or ExpectedKind.Person;

    private bool IsAuthors(SectionEvidence section) => _corpus.Passages[section.Passages[0]].Tier == TrustTier.Author;

    private GateVeto Veto() =>
        _lead.IsForeign ? GateVeto.SomebodyElse
        : _question.Terms.Any(term => !term.Known && term.Token.Kind == ClaimTokenKind.Name) ? GateVeto.UnknownName
        : QuestionCues.KindOfThing(_question.Reading.Text) is { } thing && !SpeaksOf(thing) ? GateVeto.UnsaidKind
        : !_isQuotable ? GateVeto.Unquotable
        : GateVeto.None;

    private bool SpeaksOf(Range thing) => _question.Terms.All(term =>
        term.Token.Start < thing.Start.Value || term.Token.End > thing.End.Value || _lead.SpeaksOf(term));

    private double Names()
    {
        var names = _question.Terms.Where(term => term.Token.Kind == ClaimTokenKind.Name && !EvidenceKinds.IsAcronym(term.Token.Key)).ToArray();
        return names.Length == 0 ? 1 : names.Count(_lead.Names) / (double)names.Length;
    }

    private double Unsaid()
    {
        var total = _question.Terms.Sum(term => term.Weight);
        return total == 0 ? 0 : _question.Terms.Where(term => !_lead.SpeaksOf(term)).Sum(term => term.Weight) / total;
    }
}
