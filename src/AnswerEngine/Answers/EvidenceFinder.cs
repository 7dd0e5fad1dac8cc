using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>Ranks the sections of the content for a question.</summary>
internal sealed class EvidenceFinder
{
    // From here on what answers the question is not what would be quoted.
    private const double MostUnquotable = 0.1;

    private readonly Corpus _corpus;
    private readonly EncodedQuestion _question;
    private readonly Dictionary<int, Similarities> _similarities = [];
    private readonly Dictionary<string, NearestSentence[]> _sentences = new(StringComparer.Ordinal);

    /// <summary>Ranks sections.</summary>
    /// <param name="corpus">The passages.</param>
    /// <param name="question">The question.</param>
    /// <param name="retrieved">Ordinals of the passages whose sections are ranked.</param>
    /// <param name="reader">Reads the sections that come nearest; <see langword="null"/> for similarity alone.</param>
    /// <param name="mayReadOn">Whether it may read on where none of the first sections is found to answer.</param>
    public EvidenceFinder(Corpus corpus, EncodedQuestion question, IEnumerable<int> retrieved, SectionReader? reader = null, bool mayReadOn = true)
    {
        _corpus = corpus;
        _question = question;
        Ranked = [.. retrieved.Select(passage => corpus.Passages[passage].Section).Distinct(StringComparer.Ordinal)
            .Select(Weigh)
            .OrderByDescending(section => section.Score)
            .ThenBy(section => section.Section, StringComparer.Ordinal)];
        SectionSupport[] support = reader is null
            ? [.. Ranked.Select(section => new SectionSupport(section.Score, null))]
            : reader.Read(question.Reading.Text, [.. Ranked.Select(section => (PassagesOf(section), section.Score))], mayReadOn);
        Support = Ranked.Zip(support).ToDictionary(pair => pair.First.Section, pair => pair.Second, StringComparer.Ordinal);
        Ranked = QuotableFirst([.. Ranked.OrderByDescending(section => Support[section.Section].Value)]);
    }

    /// <summary>The sections of the retrieved passages, best first; a section that cannot be quoted for the question does not lead where another can.</summary>
    public ImmutableArray<SectionEvidence> Ranked { get; }

    /// <summary>What the sections are ranked by, by their names.</summary>
    public IReadOnlyDictionary<string, SectionSupport> Support { get; }

    /// <summary>The passages of a section, in reading order.</summary>
    public IReadOnlyList<Passage> PassagesOf(SectionEvidence section) => [.. section.Passages.Select(passage => _corpus.Passages[passage])];

    /// <summary>A section weighed for the question, whether it was retrieved or pinned.</summary>
    public SectionEvidence Weigh(string section) => new(section, _question, _corpus, Of);

    /// <summary>Best similarity of each of the question's tokens to a token of one sentence.</summary>
    public float[] BestInSentence(int passage, Sentence sentence)
    {
        var (from, to) = _corpus.Rows(passage, sentence);
        return [.. Enumerable.Range(0, _question.Embeddings.Count).Select(row => Of(passage).Best(row, from, to))];
    }

    /// <summary>The sentences of a section beside the question, in reading order.</summary>
    public IReadOnlyList<NearestSentence> Sentences(SectionEvidence section)
    {
        if (!_sentences.TryGetValue(section.Section, out var sentences))
            _sentences[section.Section] = sentences = [.. Compare(section)];
        return sentences;
    }

    /// <summary>Whether what comes nearest to the question in a section may be quoted: no sentence that may not comes much nearer than those that may.</summary>
    public bool IsQuotable(SectionEvidence section)
    {
        var sentences = Sentences(section);
        double Best(bool quotable) =>
            sentences.Where(sentence => sentence.Quotable == quotable).Select(sentence => sentence.Similarity).DefaultIfEmpty(0).Max();
        return Best(quotable: false) - Best(quotable: true) <= MostUnquotable;
    }

    private IEnumerable<NearestSentence> Compare(SectionEvidence section) =>
        section.Passages.SelectMany(passage => _corpus.Passages[passage].Sentences.Select(sentence =>
        {
            var best = BestInSentence(passage, sentence);
            return new NearestSentence(passage, sentence.Text, sentence.Quotable, _question.Mean(row => best[row]), best);
        }));

    private ImmutableArray<SectionEvidence> QuotableFirst(ImmutableArray<SectionEvidence> ranked) =>
        ranked.Take(SectionReader.First).FirstOrDefault(IsQuotable) is { } lead && lead != ranked[0] ? [lead, .. ranked.Remove(lead)] : ranked;

    private Similarities Of(int passage)
    {
        if (!_similarities.TryGetValue(passage, out var similarities))
            _similarities[passage] = similarities = new Similarities(_question.Embeddings, _corpus.Embeddings[passage]);
        return similarities;
    }
}
