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
    public const string Version = "selection/9";

    // What a further sentence must add to the weighted mean similarity of the question's tokens.
    private const double Cost = 0.006;

    // A run that starts where a paragraph starts, or ends where one ends, reads better than one cut out of it.
    private const double Paragraph = 0.03;

    // A section says first what it is about.
    private const double SectionStart = 0.04;

    // An answer is taken from further sections of the same page that are nearly as near as the leading one, and an account
    // from another page too that tells the same: the best of .85 to .95 and .93 to .98 on the calibration sets.
    private const double NearlyAsNear = 0.9;
    private const double NearlyAsNearElsewhere = 0.95;

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
    /// The leading section and further ones, in reading order, those of its page first: for a question of several parts,
    /// those of its page that answer the other parts best; and those that are nearly as near, for an account on other pages too.
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
        foreach (var section in candidates.Where(section => IsNearlyAsNear(section, lead))) Add(chosen, section);
        return [.. chosen.OrderBy(section => OnSamePage(section, lead) ? 0 : 1).ThenBy(section => section.Passages[0])];
    }

    /// <summary>
    /// The sections that are quoted, of those that <see cref="Sections"/> chose: one of another page may owe its rank to what cannot
    /// be quoted, a list of links, and is left out unless a sentence of it is nearly as near as the nearest of the leading page.
    /// </summary>
    public ImmutableArray<SectionEvidence> Quoted(ImmutableArray<SectionEvidence> sections)
    {
        var nearest = sections.Where(section => OnSamePage(section, sections[0])).Max(Nearest);
        return [.. sections.Where(section => OnSamePage(section, sections[0]) || Nearest(section) >= NearlyAsNear * nearest)];
    }

    /// <summary>The sentences of an answer: section by section, each in reading order.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="longest">Sentences that a section may give at most.</param>
    public ImmutableArray<EvidenceSentence> Sentences(IReadOnlyList<SectionEvidence> sections, int longest) =>
        [.. sections.SelectMany(section => BestRun(Candidates(section), longest))];

    /// <summary>The sentences that may be quoted and promise most, in reading order.</summary>
    /// <param name="sections">The sections that they are taken from.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<EvidenceSentence> MostPromising(IReadOnlyList<SectionEvidence> sections, int most)
    {
        var candidates = sections.SelectMany(Candidates).ToArray();
        var chosen = candidates.OrderByDescending(Promise).Take(most).ToHashSet();
        return [.. candidates.Where(chosen.Contains).Select(candidate => candidate.Evidence)];
    }

    /// <summary>Sentences with those before them that they lean on: what "it" means stands there.</summary>
    /// <param name="sections">The sections that they are taken from.</param>
    /// <param name="chosen">Sentences of these.</param>
    /// <returns>All of them once, in reading order.</returns>
    public ImmutableArray<EvidenceSentence> WithOpeners(IReadOnlyList<SectionEvidence> sections, ImmutableArray<EvidenceSentence> chosen)
    {
        var wanted = chosen.ToHashSet();
        return [.. sections.SelectMany(section =>
        {
            EvidenceSentence[] all = [.. Candidates(section).Select(candidate => candidate.Evidence)];
            return all.Where((sentence, index) => wanted.Contains(sentence)
                || index + 1 < all.Length && wanted.Contains(all[index + 1]) && Anaphora.LeansBack(all[index + 1].Sentence.Text));
        })];
    }

    // The best run, and the sentence that promises most, which may stand apart from it where there is room.
    private IEnumerable<EvidenceSentence> BestRun(List<Candidate> candidates, int longest)
    {
        if (candidates.Count == 0) return [];
        var kernel = Enumerable.Range(0, candidates.Count).MaxBy(index => Promise(candidates[index]));
        var opener = kernel > 0 && Anaphora.LeansBack(candidates[kernel].Evidence.Sentence.Text) ? kernel - 1 : kernel;
        var (start, length) = BestRun(candidates, longest, kernel, mustHold: false);
        var chosen = Enumerable.Range(start, length).Union(Enumerable.Range(opener, kernel - opener + 1)).Order().ToArray();
        if (chosen.Length > longest)
        {
            (start, length) = BestRun(candidates, longest, kernel, mustHold: true);
            chosen = [.. Enumerable.Range(start, length)];
        }

        return chosen.Select(index => candidates[index].Evidence);
    }

    private (int Start, int Length) BestRun(List<Candidate> candidates, int longest, int kernel, bool mustHold)
    {
        var best = (Value: double.MinValue, Start: kernel, Length: 1);
        for (var start = 0; start < candidates.Count; start++)
        {
            if (start > 0 && Anaphora.LeansBack(candidates[start].Evidence.Sentence.Text)) continue;
            var covered = new float[_question.Embeddings.Count];
            for (var length = 1; length <= longest && start + length <= candidates.Count; length++)
            {
                for (var row = 0; row < covered.Length; row++)
                    covered[row] = Math.Max(covered[row], candidates[start + length - 1].Best[row]);
                var holds = kernel >= start && kernel < start + length;
                if (mustHold && !holds) continue;
                var value = _question.Mean(row => covered[row]) - Cost * length + (holds ? Kernel : 0)
                    + (start == 0 ? SectionStart : 0) + (OpensBlock(candidates, start) ? Paragraph : 0) + (OpensBlock(candidates, start + length) ? Paragraph : 0);
                if (value > best.Value) best = (value, start, length);
            }
        }

        return (best.Start, best.Length);
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

    private double Nearest(SectionEvidence section) =>
        Candidates(section).Select(candidate => _question.Mean(row => candidate.Best[row])).DefaultIfEmpty(0).Max();

    private List<Candidate> Candidates(SectionEvidence section) =>
        [.. section.Passages.Where(MaySpeak).SelectMany(passage => _corpus.Passages[passage].Sentences
            .Where(sentence => sentence.Quotable)
            .Select(sentence =>
                new Candidate(new EvidenceSentence(_corpus.Passages[passage], sentence), _finder.BestInSentence(passage, sentence))))];

    // Somebody quoted on a page of the author's says "I" and means another.
    private bool MaySpeak(int passage) =>
        !_question.Reading.AsksAboutAuthor || _corpus.Passages[passage].Tier == _corpus.Passages[passage].Document.Tier;

    private bool IsNearlyAsNear(SectionEvidence section, SectionEvidence lead) => OnSamePage(section, lead)
        ? section.Score >= NearlyAsNear * lead.Score
        : _question.Reading.WantsAccount && !section.IsForeign && section.Score >= NearlyAsNearElsewhere * lead.Score;

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
