using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>Ranks the sections of the content for a question.</summary>
internal sealed class EvidenceFinder
{
    private readonly Corpus _corpus;
    private readonly EncodedQuestion _question;
    private readonly Dictionary<int, Similarities> _similarities = [];

    /// <summary>Ranks sections.</summary>
    /// <param name="corpus">The passages.</param>
    /// <param name="question">The question.</param>
    /// <param name="retrieved">Ordinals of the passages whose sections are ranked.</param>
    /// <param name="reader">Has the likelihood of the question count beside similarity; <see langword="null"/> for similarity alone.</param>
    public EvidenceFinder(Corpus corpus, EncodedQuestion question, IEnumerable<int> retrieved, SectionReader? reader = null)
    {
        _corpus = corpus;
        _question = question;
        Ranked = [.. retrieved.Select(passage => corpus.Passages[passage].Section).Distinct(StringComparer.Ordinal)
            .Select(Weigh)
            .OrderByDescending(section => section.Score)
            .ThenBy(section => section.Section, StringComparer.Ordinal)];
        double[] support = reader is null
            ? [.. Ranked.Select(section => section.Score)]
            : reader.Support(question.Reading.Text, [.. Ranked.Select(section => (PassagesOf(section), section.Score))]);
        Support = Ranked.Select((section, i) => (section.Section, Value: support[i])).ToDictionary(pair => pair.Section, pair => pair.Value, StringComparer.Ordinal);
        Ranked = [.. Ranked.OrderByDescending(section => Support[section.Section])];
    }

    /// <summary>The sections of the retrieved passages, best first.</summary>
    public ImmutableArray<SectionEvidence> Ranked { get; }

    /// <summary>What the sections are ranked by: their score, less what the likelihood of the question takes from it.</summary>
    public IReadOnlyDictionary<string, double> Support { get; }

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
    public IEnumerable<NearestSentence> Sentences(SectionEvidence section) =>
        section.Passages.SelectMany(passage => _corpus.Passages[passage].Sentences.Select(sentence =>
        {
            var best = BestInSentence(passage, sentence);
            return new NearestSentence(passage, sentence.Text, sentence.Quotable, _question.Mean(row => best[row]), best);
        }));

    private Similarities Of(int passage)
    {
        if (!_similarities.TryGetValue(passage, out var similarities))
            _similarities[passage] = similarities = new Similarities(_question.Embeddings, _corpus.Embeddings[passage]);
        return similarities;
    }
}
