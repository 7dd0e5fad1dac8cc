using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>How well one section supports a question.</summary>
internal sealed class SectionEvidence
{
    // A token of the passage that is this near stands for the word although it is another word.
    private const double NearSynonym = 0.8;

    // A token of the passage that is less near than this has nothing to do with the word.
    private const double Akin = 0.6;

    // What the question's own words add to its meaning, and what somebody else's tale takes away, when sections are
    // ranked for a question about the author.
    private const double OwnWords = 0.12;
    private const double SomebodyElse = 0.08;

    private readonly EncodedQuestion _question;
    private readonly Corpus _corpus;
    private readonly float[] _best;

    public SectionEvidence(string section, EncodedQuestion question, Corpus corpus, Func<int, Similarities> similarities)
    {
        Section = section;
        Passages = corpus.Sections[section];
        _question = question;
        _corpus = corpus;
        _best = [.. Enumerable.Range(0, question.Embeddings.Count).Select(row => Passages.Max(passage => similarities(passage).Best(row)))];
        Similarity = question.Mean(row => _best[row]);
        IsForeign = question.Reading.AsksAboutAuthor && corpus.Passages[Passages[0]].Tier != TrustTier.Author
            || question.Terms.Any(term => question.Reading.Guests.Contains(term.Token.Key) && !Names(term));
        Score = Similarity + OwnWords * Coverage() - (IsForeign ? SomebodyElse : 0);
    }

    public string Section { get; }

    /// <summary>Ordinals of the section's passages.</summary>
    public ImmutableArray<int> Passages { get; }

    /// <summary>Weighted mean over the question's tokens of the best similarity to a token of the section.</summary>
    public double Similarity { get; }

    /// <summary>
    /// Whether the section tells of somebody else: the question asks about the author and the section holds another's
    /// words, or it names a guest and the section does not.
    /// </summary>
    public bool IsForeign { get; }

    /// <summary>By which sections are ranked for a question that no language model reads.</summary>
    public double Score { get; }

    /// <summary>The similarity for some of the question's tokens.</summary>
    public double SimilarityAmong(Func<int, bool> rows) => _question.Mean(row => _best[row], rows);

    /// <summary>Whether a word of the question stands in the section.</summary>
    public bool Names(QuestionTerm term) => Passages.Any(passage => TermKeys.Names(_corpus.Keys(passage), term.Token));

    /// <summary>Whether a word of the question stands in the section, or one that means nearly the same.</summary>
    public bool Covers(QuestionTerm term) =>
        Names(term) || Support(term) >= NearSynonym;

    /// <summary>
    /// Whether the section speaks of what a word of the question means: it holds the word or a synonym, or a token that is akin.
    /// </summary>
    public bool SpeaksOf(QuestionTerm term) =>
        Names(term) || Support(term) >= Akin || Passages.Any(passage => _corpus.Words(passage).Any(word => Synonyms.Are(term.Token.Text, word)));

    /// <summary>Mean, over the encoder's tokens of a word, of the best similarity to a token of the section; 0 for no tokens.</summary>
    public double Support(QuestionTerm term) =>
        term.Rows.IsEmpty ? 0 : term.Rows.Average(row => (double)_best[row]);

    // Share of the question's content, weighted by rarity, that stands in the section; a word that does not counts for
    // what its similarity is above chance.
    private double Coverage()
    {
        const double chance = 0.4;
        var total = _question.Terms.Sum(term => term.Weight);
        return total == 0 ? 0 : _question.Terms.Sum(term => term.Weight * (Covers(term) ? 1 : Math.Max(0, Support(term) - chance))) / total;
    }
}
