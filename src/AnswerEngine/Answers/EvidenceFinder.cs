using System.Collections.Immutable;
using AnswerEngine.Passages;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>Ranks the sections of the content for a question, and measures what the gate is to see.</summary>
internal sealed class EvidenceFinder
{
    // Share of the question's content, weighted by rarity, that may be unknown to the content.
    private const double MostUnknown = 0.5;

    private readonly Corpus _corpus;
    private readonly EncodedQuestion _question;
    private readonly IReadOnlyCollection<string> _authorNames;
    private readonly Dictionary<int, Similarities> _similarities = [];

    public EvidenceFinder(Corpus corpus, EncodedQuestion question, IReadOnlyCollection<string> authorNames, IEnumerable<int> retrieved)
    {
        _corpus = corpus;
        _question = question;
        _authorNames = authorNames;
        Ranked = [.. retrieved.Select(passage => corpus.Passages[passage].Section).Distinct(StringComparer.Ordinal)
            .Select(Weigh)
            .OrderByDescending(section => section.Score)
            .ThenBy(section => section.Section, StringComparer.Ordinal)];
    }

    /// <summary>The sections of the retrieved passages, best first.</summary>
    public ImmutableArray<SectionEvidence> Ranked { get; }

    /// <summary>A section weighed for the question, whether it was retrieved or pinned.</summary>
    public SectionEvidence Weigh(string section) => new(section, _question, _corpus, Of);

    /// <summary>Best similarity of each of the question's tokens to a token of one sentence.</summary>
    public float[] BestInSentence(int passage, Sentence sentence)
    {
        var (from, to) = _corpus.Rows(passage, sentence);
        return [.. Enumerable.Range(0, _question.Embeddings.Count).Select(row => Of(passage).Best(row, from, to))];
    }

    /// <summary>What the gate is to see of the leading section, of those that the answer is taken from, and of its sentences.</summary>
    public GateFeatures Features(SectionEvidence lead, IReadOnlyList<SectionEvidence> sections, IReadOnlyList<EvidenceSentence> answer)
    {
        var nearest = NearestSentences(lead);
        var kind = EvidenceKinds.Match(_question, string.Join(' ', nearest.Select(sentence => sentence.Text)), _authorNames);
        return new GateFeatures
        {
            Sentence = nearest.Select(sentence => sentence.Similarity).DefaultIfEmpty(0).First(),
            Kind = kind,
            Account = _question.Reading.Kind switch { ExpectedKind.Account => 1, ExpectedKind.Verdict => -1, _ => 0 },
            Extreme = Extremes(answer),
            Names = Names(sections),
            Veto = Veto(lead, kind),
        };
    }

    private Similarities Of(int passage)
    {
        if (!_similarities.TryGetValue(passage, out var similarities))
            _similarities[passage] = similarities = new Similarities(_question.Embeddings, _corpus.Embeddings[passage]);
        return similarities;
    }

    private GateVeto Veto(SectionEvidence lead, int kind)
    {
        if (lead.IsForeign) return GateVeto.SomebodyElse;
        if (_question.Terms.Any(term => !term.Known && term.Token.Kind == ClaimTokenKind.Name)) return GateVeto.UnknownName;
        var total = _question.Terms.Sum(term => term.Weight);
        if (_question.Terms.Sum(term => term.Known ? 0 : term.Weight) > MostUnknown * total) return GateVeto.UnknownWords;
        var definite = _question.Reading.Kind is ExpectedKind.Quantity or ExpectedKind.Money or ExpectedKind.Time or ExpectedKind.Person;
        return definite && kind < 0 ? GateVeto.KindMissing : GateVeto.None;
    }

    private double Names(IReadOnlyList<SectionEvidence> sections)
    {
        var names = _question.Terms.Where(term => term.Token.Kind == ClaimTokenKind.Name).ToArray();
        return names.Length == 0 ? 1 : names.Count(term => sections.Any(section => section.Covers(term))) / (double)names.Length;
    }

    private int Extremes(IReadOnlyList<EvidenceSentence> answer)
    {
        if (_question.Reading.Extremes.IsEmpty) return 0;
        return _question.Reading.Extremes.All(word => answer.Any(evidence =>
            evidence.Sentence.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) ? 1 : -1;
    }

    private (string Text, double Similarity)[] NearestSentences(SectionEvidence section) =>
        [.. section.Passages.SelectMany(passage => _corpus.Passages[passage].Sentences.Select(sentence =>
            {
                var best = BestInSentence(passage, sentence);
                return (sentence.Text, Similarity: _question.Mean(row => best[row]));
            }))
            .OrderByDescending(pair => pair.Similarity)
            .Take(2)];
}
