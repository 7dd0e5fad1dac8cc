using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Lexical;

namespace AnswerEngine.Browser;

/// <summary>
/// The browser's way to an outcome, in C#: no model, a table of token vectors, published questions first, then passages. A
/// question from outside is answered only as a published one; passages are shown as passages.
/// </summary>
public sealed class StaticAnswerer
{
    // Passages and questions that a visitor is shown.
    private const int Shown = 3;
    private const int ShownQuestions = 2;

    private readonly PackedQueryTable _table;
    private readonly IReadOnlySet<int> _author;
    private readonly SiteSpelling _spelling;
    private readonly Recognition _recognition;
    private readonly ImpactIndex _lexical;
    private readonly ShardedIndex _index;

    /// <summary>Joins what the browser fetches.</summary>
    /// <param name="table">Encodes questions.</param>
    /// <param name="words">The site's own words, by which slips of the pen are mended.</param>
    /// <param name="published">The published questions, in order, each with the sentences of its proven answer; none where it has none.</param>
    /// <param name="lexical">The passages' terms.</param>
    /// <param name="index">The passages' vectors.</param>
    /// <param name="author">The author's name, which counts for nothing where questions are compared.</param>
    public StaticAnswerer(
        PackedQueryTable table, OwnWords words, IEnumerable<(Question Question, ImmutableArray<string> Sentences)> published, ImpactIndex lexical, ShardedIndex index, string author)
    {
        _table = table;
        _author = ReadQuestion.TokensOf(author, table);
        _spelling = new SiteSpelling(table, words);
        Published = [.. published.Select(pair => new PublishedWordings(
            pair.Question, [.. pair.Question.Wordings.Select(Compared)], [.. pair.Sentences.Select(Compared)]))];
        _recognition = new Recognition(Published);
        (_lexical, _index) = (lexical, index);
    }

    /// <summary>The published questions, ready to be compared.</summary>
    public ImmutableArray<PublishedWordings> Published { get; }

    /// <summary>From which likeness on a question counts as published, and passages as near.</summary>
    public StaticGate Gate { get; init; } = StaticGate.Default;

    /// <summary>How the two rankings of passages are joined.</summary>
    public WeightedFusion Fusion { get; init; } = WeightedFusion.Default;

    /// <summary>The outcome of a question.</summary>
    public StaticOutcome Ask(string text)
    {
        var asked = Mended(text);
        var candidates = _recognition.Compare(asked);
        var match = Recognition.Match(candidates, Gate.Answered);
        ImmutableArray<QuestionId> nearest = [.. candidates.Where(candidate => !ReferenceEquals(candidate, match)).Take(ShownQuestions).Select(candidate => candidate.Published.Question.Id)];
        if (match is not null)
        {
            var kind = match.Published.Sentences.IsEmpty ? StaticOutcomeKind.None : StaticOutcomeKind.Answered;
            return new StaticOutcome(kind, match.Published.Question.Id, match.Likeness, [], nearest) { Read = asked.Text };
        }

        var similarity = candidates.IsEmpty ? 0 : candidates[0].Likeness;
        var passages = Passages(_table.Encode(asked.Text), asked.Terms, out var best);
        return best >= Gate.Near
            ? new StaticOutcome(StaticOutcomeKind.Near, null, similarity, [.. passages.Take(Shown)], nearest) { Read = asked.Text }
            : new StaticOutcome(StaticOutcomeKind.None, null, similarity, [], nearest) { Read = asked.Text };
    }

    /// <summary>How near the nearest passage comes to a question: the mean similarity of its tokens, -1 to 1; for calibration.</summary>
    public double Nearness(string text)
    {
        var mended = _spelling.Mend(text);
        Passages(_table.Encode(mended), TextAnalyzer.Terms(mended), out var best);
        return best;
    }

    /// <summary>A question as it is read: slips mended, punctuation left out.</summary>
    public PackedQuery Read(string text) => _table.Encode(_spelling.Mend(text));

    private ReadQuestion Compared(string text) => ReadQuestion.Of(text, _table, _author);

    /// <summary>A question as it is compared, slips of the pen mended.</summary>
    public ReadQuestion Mended(string text) => Compared(_spelling.Mend(text));

    /// <summary>Passages for a question, best first, by late interaction and BM25 together.</summary>
    /// <param name="text">The question.</param>
    public IReadOnlyList<int> Rank(string text)
    {
        var mended = _spelling.Mend(text);
        return Passages(_table.Encode(mended), TextAnalyzer.Terms(mended), out _);
    }

    private IReadOnlyList<int> Passages(PackedQuery query, IEnumerable<string> terms, out double best)
    {
        var late = _index.Search(query, Fusion.Reranked);
        best = late.Count == 0 ? double.NegativeInfinity : late[0].Score;
        return Fusion.Fuse(late.Select(passage => passage.Ordinal), _lexical.Search(terms).Select(passage => passage.Ordinal));
    }
}
