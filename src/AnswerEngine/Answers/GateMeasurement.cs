using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>Measures what the gate is to see of a question beside its evidence.</summary>
internal sealed partial class GateMeasurement
{
    // Sections whose sentences compete for the nearest.
    private const int Competing = 8;

    // Sentences of the leading section that are read for what is asked.
    private const int Read = 2;

    private readonly EncodedQuestion _question;
    private readonly EvidenceFinder _finder;
    private readonly SectionEvidence _lead;
    private readonly ImmutableArray<NearestSentence> _nearest;

    public GateMeasurement(EncodedQuestion question, EvidenceFinder finder)
    {
        _question = question;
        _finder = finder;
        _lead = finder.Ranked[0];
        _nearest = [.. finder.Sentences(_lead).OrderByDescending(sentence => sentence.Similarity).Take(Read)];
    }

    /// <summary>The features.</summary>
    /// <param name="authorNames">Names of the author, which answer no question about the author.</param>
    /// <param name="answer">The sentences that would be the answer.</param>
    public GateFeatures Features(IReadOnlyCollection<string> authorNames, IReadOnlyList<EvidenceSentence> answer)
    {
        var kind = _question.Reading.Kind;
        var held = EvidenceKinds.Match(_question, string.Join(' ', _nearest.Select(sentence => sentence.Text)), authorNames);
        return new GateFeatures
        {
            Sentence = _nearest.IsEmpty ? 0 : _nearest[0].Similarity,
            Section = _lead.Similarity,
            KindMissing = IsDefinite(kind) && held < 0 ? 1 : 0,
            Reason = kind == ExpectedKind.Reason ? held : 0,
            Account = _question.Reading.WantsAccount ? 1 : kind == ExpectedKind.Verdict ? -1 : 0,
            Names = Names(),
            Least = _question.Terms.Select(_lead.Support).DefaultIfEmpty(0).Min(),
            InLead = InLead() ? 1 : 0,
            Opinion = Opinion().IsMatch(_question.Reading.Text) ? 1 : 0,
            Extreme = Extremes(answer),
            Veto = Veto(),
        };
    }

    private static bool IsDefinite(ExpectedKind kind) =>
        kind is ExpectedKind.Quantity or ExpectedKind.Money or ExpectedKind.Time or ExpectedKind.Place or ExpectedKind.Person;

    private GateVeto Veto() =>
        _lead.IsForeign ? GateVeto.SomebodyElse
        : _question.Terms.Any(term => !term.Known && term.Token.Kind == ClaimTokenKind.Name) ? GateVeto.UnknownName
        : GateVeto.None;

    private double Names()
    {
        var names = _question.Terms.Where(term => term.Token.Kind == ClaimTokenKind.Name && !EvidenceKinds.IsAcronym(term.Token.Key)).ToArray();
        return names.Length == 0 ? 1 : names.Count(_lead.Names) / (double)names.Length;
    }

    private bool InLead() =>
        _finder.Ranked.Take(Competing).SelectMany(_finder.Sentences).MaxBy(sentence => sentence.Similarity) is { } nearest
        && _lead.Passages.Contains(nearest.Passage);

    private int Extremes(IReadOnlyList<EvidenceSentence> answer)
    {
        if (_question.Reading.Extremes.IsEmpty) return 0;
        return _question.Reading.Extremes.All(word => answer.Any(evidence =>
            evidence.Sentence.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) ? 1 : -1;
    }

    [GeneratedRegex(@"\b(think|thinks|thought|say|says|said|opinion|react|reacted|reactions?|respond|responded|response|praise|criticisms?|feedback|comments?|view)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opinion();
}
