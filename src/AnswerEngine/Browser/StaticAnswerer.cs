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
    private readonly ImmutableArray<Wording> _wordings;
    private readonly IReadOnlySet<QuestionId> _answered;
    private readonly ImpactIndex _lexical;
    private readonly ShardedIndex _index;

    /// <summary>Joins what the browser fetches.</summary>
    /// <param name="table">Encodes questions.</param>
    /// <param name="published">The published questions, in order.</param>
    /// <param name="answered">Those of them that have a proven answer.</param>
    /// <param name="lexical">The passages' terms.</param>
    /// <param name="index">The passages' vectors.</param>
    /// <param name="author">The author's name, which counts for nothing where questions are compared.</param>
    public StaticAnswerer(
        PackedQueryTable table, IEnumerable<Question> published, IReadOnlySet<QuestionId> answered, ImpactIndex lexical, ShardedIndex index, string author)
    {
        _table = table;
        _author = Wording.TokensOf(author, table);
        _wordings = [.. published.SelectMany(question => question.Wordings.Select(text => Wording.Of(question, text, table, _author)))];
        (_answered, _lexical, _index) = (answered, lexical, index);
    }

    /// <summary>From which likeness on a question counts as published, and passages as near.</summary>
    public StaticGate Gate { get; init; } = StaticGate.Default;

    /// <summary>How the two rankings of passages are joined.</summary>
    public WeightedFusion Fusion { get; init; } = WeightedFusion.Default;

    /// <summary>The outcome of a question.</summary>
    public StaticOutcome Ask(string text)
    {
        var query = _table.Encode(text);
        var terms = TextAnalyzer.Terms(text).ToArray();
        var likeness = Compare(query.Without(_author));
        var figures = Wording.FiguresOf(terms);
        var match = likeness.FirstOrDefault(pair => pair.Likeness >= Gate.Answered && pair.Wording.Figures.SetEquals(figures));
        var nearest = NearestQuestions(likeness, match.Wording?.Question.Id);
        if (match.Wording is { } wording)
        {
            var kind = _answered.Contains(wording.Question.Id) ? StaticOutcomeKind.Answered : StaticOutcomeKind.None;
            return new StaticOutcome(kind, wording.Question.Id, match.Likeness, [], nearest);
        }

        var similarity = likeness.IsEmpty ? 0 : likeness[0].Likeness;
        var passages = Passages(query, terms, out var best);
        return best >= Gate.Near
            ? new StaticOutcome(StaticOutcomeKind.Near, null, similarity, [.. passages.Take(Shown)], nearest)
            : new StaticOutcome(StaticOutcomeKind.None, null, similarity, [], nearest);
    }

    /// <summary>How near the nearest passage comes to a question: the mean similarity of its tokens, -1 to 1; for calibration.</summary>
    public double Nearness(string text)
    {
        Passages(_table.Encode(text), TextAnalyzer.Terms(text), out var best);
        return best;
    }

    /// <summary>A question as it is read.</summary>
    public PackedQuery Read(string text) => _table.Encode(text);

    /// <summary>Passages for a question, best first, by late interaction and BM25 together.</summary>
    /// <param name="text">The question.</param>
    public IReadOnlyList<int> Rank(string text) => Passages(_table.Encode(text), TextAnalyzer.Terms(text), out _);

    private IReadOnlyList<int> Passages(PackedQuery query, IEnumerable<string> terms, out double best)
    {
        var late = _index.Search(query, Fusion.Reranked);
        best = late.Count == 0 ? double.NegativeInfinity : late[0].Score;
        return Fusion.Fuse(late.Select(passage => passage.Ordinal), _lexical.Search(terms).Select(passage => passage.Ordinal));
    }

    // Most alike first; of equals, the question and the wording that stand first.
    private ImmutableArray<(Wording Wording, double Likeness)> Compare(PackedQuery query) =>
        [.. _wordings.Select(wording => (wording, Likeness: query.Symmetric(wording.Query))).OrderByDescending(pair => pair.Likeness)];

    private static ImmutableArray<QuestionId> NearestQuestions(ImmutableArray<(Wording Wording, double Likeness)> likeness, QuestionId? without) =>
        [.. likeness.Select(pair => pair.Wording.Question.Id).Distinct().Where(id => id != without).Take(ShownQuestions)];
}
