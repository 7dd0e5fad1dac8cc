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
    public const string Version = "selection/5";

    // What a further sentence must add to the weighted mean similarity of the question's tokens.
    private const double Cost = 0.006;

    // A run that starts where a paragraph starts, or ends where one ends, reads better than one cut out of it.
    private const double Paragraph = 0.03;

    // A section says first what it is about.
    private const double SectionStart = 0.04;

    // An account is taken from further sections of the same page that are nearly as near as the leading one.
    private const double NearlyAsNear = 0.9;

    // Sections that a part of the question may be answered from: on the matter of the whole question.
    private const double OnTheMatter = 0.6;

    // An answer should hold the sentence that comes nearest to the question and holds the kind of thing that it asks for.
    private const double Kernel = 0.06;
    private const double Held = 0.08;

    // A question that wants an account names first what it is about.
    private const double Subject = 0.06;

    // Sections that an answer is taken from, at most.
    private const int MostSections = 3;

    private readonly Corpus _corpus;
    private readonly EncodedQuestion _question;
    private readonly EvidenceFinder _finder;
    private readonly IReadOnlyCollection<string> _authorNames;

    public SentenceSelector(Corpus corpus, EncodedQuestion question, EvidenceFinder finder, IReadOnlyCollection<string> authorNames)
    {
        _authorNames = authorNames;
        _corpus = corpus;
        _question = question;
        _finder = finder;
    }

    /// <summary>
    /// The leading section and further ones of its page, in reading order: for a question of several parts, those that
    /// answer the other parts best; for an account, those that are nearly as near.
    /// </summary>
    /// <param name="candidates">The sections on the question, best first.</param>
    /// <param name="weighPart">Weighs a section for a part of the question, taken for a question of its own.</param>
    public ImmutableArray<SectionEvidence> Sections(
        IReadOnlyList<SectionEvidence> candidates, Func<string, string, double> weighPart)
    {
        var lead = candidates[0];
        var chosen = new List<SectionEvidence> { lead };
        var parts = QuestionParts.Of(_question.Reading.Text).Where(HasContent).ToArray();
        var near = candidates.Where(section => section.Score >= OnTheMatter * lead.Score && OnSamePage(section, lead)).ToArray();
        foreach (var (start, end) in parts.Length > 1 ? parts : [])
            Add(chosen, near.MaxBy(section => weighPart(_question.Reading.Text[start..end], section.Section)));
        if (_question.Reading.WantsAccount)
            foreach (var section in near.Where(section => section.Score >= NearlyAsNear * lead.Score))
                Add(chosen, section);
        return [.. chosen.OrderBy(section => section.Passages[0])];
    }

    /// <summary>The sentences of an answer: section by section, each in reading order.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="longest">Sentences that a section may give at most.</param>
    public ImmutableArray<EvidenceSentence> Sentences(IReadOnlyList<SectionEvidence> sections, int longest) =>
        [.. sections.SelectMany(section => BestRun(Candidates(section), longest))];

    private IEnumerable<EvidenceSentence> BestRun(List<Candidate> candidates, int longest)
    {
        var best = (Value: double.MinValue, Start: 0, Length: 0);
        var kernel = Enumerable.Range(0, candidates.Count)
            .MaxBy(index => Promise(candidates[index]));
        for (var start = 0; start < candidates.Count; start++)
        {
            if (start > 0 && Anaphora.LeansBack(candidates[start].Evidence.Sentence.Text)) continue;
            var covered = new float[_question.Embeddings.Count];
            for (var length = 1; length <= longest && start + length <= candidates.Count; length++)
            {
                for (var row = 0; row < covered.Length; row++)
                    covered[row] = Math.Max(covered[row], candidates[start + length - 1].Best[row]);
                var value = _question.Mean(row => covered[row]) - Cost * length
                    + (kernel >= start && kernel < start + length ? Kernel : 0)
                    + (start == 0 ? SectionStart : 0) + (OpensBlock(candidates, start) ? Paragraph : 0) + (OpensBlock(candidates, start + length) ? Paragraph : 0);
                if (value > best.Value) best = (value, start, length);
            }
        }

        return candidates.Skip(best.Start).Take(best.Length).Select(candidate => candidate.Evidence);
    }

    // How much a sentence promises to be the one that answers.
    private double Promise(Candidate candidate)
    {
        var text = candidate.Evidence.Sentence.Text;
        return _question.Mean(row => candidate.Best[row])
            + (EvidenceKinds.Match(_question, text, _authorNames) > 0 ? Held : 0)
            + (_question.Reading.WantsAccount && !_question.Terms.IsEmpty && TermKeys.Names(TermKeys.Of(text), _question.Terms[0].Token) ? Subject : 0);
    }

    private static bool OpensBlock(List<Candidate> candidates, int index) =>
        index == 0 || index == candidates.Count || candidates[index].Evidence.Sentence.Block != candidates[index - 1].Evidence.Sentence.Block;

    private List<Candidate> Candidates(SectionEvidence section) =>
        [.. section.Passages.Where(MaySpeak).SelectMany(passage => _corpus.Passages[passage].Sentences
            .Where(sentence => sentence.Quotable)
            .Select(sentence =>
                new Candidate(new EvidenceSentence(_corpus.Passages[passage], sentence), _finder.BestInSentence(passage, sentence))))];

    // Somebody quoted on a page of the author's says "I" and means another.
    private bool MaySpeak(int passage) =>
        !_question.Reading.AsksAboutAuthor || _corpus.Passages[passage].Tier == _corpus.Passages[passage].Document.Tier;

    private static void Add(List<SectionEvidence> chosen, SectionEvidence? section)
    {
        if (section is not null && chosen.Count < MostSections && !chosen.Contains(section)) chosen.Add(section);
    }

    private bool HasContent((int Start, int End) part) =>
        _question.Terms.Any(term => term.Token.Start >= part.Start && term.Token.End <= part.End);

    private bool OnSamePage(SectionEvidence section, SectionEvidence lead) =>
        _corpus.Passages[section.Passages[0]].Document.Id == _corpus.Passages[lead.Passages[0]].Document.Id;

    private sealed record Candidate(EvidenceSentence Evidence, float[] Best);
}
