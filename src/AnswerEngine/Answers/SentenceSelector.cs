using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>
/// Chooses, from the sections that support a question, the run of sentences that says most of what it asks: the
/// coverage objective of Lin and Bilmes (2011) with MaxSim as the similarity, over runs instead of sets, since
/// sentences that follow one another on the page also read well in an answer.
/// </summary>
internal sealed class SentenceSelector
{
    /// <summary>Changes whenever the choice of sections or sentences changes.</summary>
    public const string Version = "selection/1";

    // What a further sentence must add to the weighted mean similarity of the question's tokens.
    private const double Cost = 0.006;

    // A run that starts where a paragraph starts, or ends where one ends, reads better than one cut out of it.
    private const double Paragraph = 0.03;

    // A section is added for a part of the question that it supports better by at least this much.
    private const double PartGain = 0.05;

    private readonly Corpus _corpus;
    private readonly EncodedQuestion _question;
    private readonly EvidenceFinder _finder;

    public SentenceSelector(Corpus corpus, EncodedQuestion question, EvidenceFinder finder)
    {
        _corpus = corpus;
        _question = question;
        _finder = finder;
    }

    /// <summary>The leading section and, for a question of several parts, those that the other parts need.</summary>
    public ImmutableArray<SectionEvidence> Sections(IReadOnlyList<SectionEvidence> candidates)
    {
        var chosen = new List<SectionEvidence> { candidates[0] };
        foreach (var (start, end) in QuestionParts.Of(_question.Reading.Text))
        {
            var rows = _question.Within(start, end);
            var best = candidates.Where(section => section.Score >= 0.72 * candidates[0].Score)
                .MaxBy(section => section.SimilarityAmong(rows) + 0.4 * section.Score + SameDocument(section, chosen[0]));
            if (best is null || chosen.Contains(best) || chosen.Count == 3) continue;
            if (best.SimilarityAmong(rows) - chosen.Max(section => section.SimilarityAmong(rows)) >= PartGain) chosen.Add(best);
        }

        return [.. chosen];
    }

    /// <summary>The sentences of an answer: those of the leading section first, each section in reading order.</summary>
    /// <param name="sections">The sections, the leading one first.</param>
    /// <param name="longest">Sentences that a section may give at most.</param>
    public ImmutableArray<EvidenceSentence> Sentences(IReadOnlyList<SectionEvidence> sections, int longest) =>
        [.. sections.SelectMany(section => BestRun(Candidates(section), longest))];

    private IEnumerable<EvidenceSentence> BestRun(List<Candidate> candidates, int longest)
    {
        var best = (Value: double.MinValue, Start: 0, Length: 0);
        for (var start = 0; start < candidates.Count; start++)
        {
            if (start > 0 && Anaphora.LeansBack(candidates[start].Evidence.Sentence.Text)) continue;
            var covered = new float[_question.Embeddings.Count];
            for (var length = 1; length <= longest && start + length <= candidates.Count; length++)
            {
                for (var row = 0; row < covered.Length; row++)
                    covered[row] = Math.Max(covered[row], candidates[start + length - 1].Best[row]);
                var value = _question.Mean(row => covered[row]) - Cost * length
                    + (OpensBlock(candidates, start) ? Paragraph : 0) + (OpensBlock(candidates, start + length) ? Paragraph : 0);
                if (value > best.Value) best = (value, start, length);
            }
        }

        return candidates.Skip(best.Start).Take(best.Length).Select(candidate => candidate.Evidence);
    }

    private static bool OpensBlock(List<Candidate> candidates, int index) =>
        index == 0 || index == candidates.Count || candidates[index].Evidence.Sentence.Block != candidates[index - 1].Evidence.Sentence.Block;

    private List<Candidate> Candidates(SectionEvidence section) =>
        [.. section.Passages.SelectMany(passage => _corpus.Passages[passage].Sentences
            .Where(sentence => sentence.Quotable)
            .Select(sentence =>
                new Candidate(new EvidenceSentence(_corpus.Passages[passage], sentence), _finder.BestInSentence(passage, sentence))))];

    private double SameDocument(SectionEvidence section, SectionEvidence lead) =>
        _corpus.Passages[section.Passages[0]].Document.Id == _corpus.Passages[lead.Passages[0]].Document.Id ? 0.03 : 0;

    private sealed record Candidate(EvidenceSentence Evidence, float[] Best);
}
