using System.Collections.Immutable;
using AnswerEngine.Encoding;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>A question read, encoded and measured against the vocabulary of the content.</summary>
internal sealed class EncodedQuestion
{
    // What a function word, or a special token, counts beside the rarest content word.
    private const double FunctionWeight = 0.2;

    private readonly double[] _weights;

    public EncodedQuestion(QuestionReading reading, TokenEmbeddings embeddings, Corpus corpus)
    {
        Reading = reading;
        Embeddings = embeddings;
        Terms = [.. reading.Terms.Select(token => Term(token, corpus))];
        TermKeys = reading.Terms.Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
        _weights = Weights();
    }

    public QuestionReading Reading { get; }

    public TokenEmbeddings Embeddings { get; }

    public ImmutableArray<QuestionTerm> Terms { get; }

    public IReadOnlySet<string> TermKeys { get; }

    /// <summary>The words of the nouns that are asked for.</summary>
    public IEnumerable<QuestionTerm> AskedTerms => Terms.Where(term =>
        Reading.Asked.Any(noun => term.Token.Start >= noun.Start.Value && term.Token.End <= noun.End.Value));

    /// <summary>
    /// Weighted mean over the question's rows: a content word counts as much as it is rare, a function word a little,
    /// the author's name nothing, since it stands on every page.
    /// </summary>
    public double Mean(Func<int, double> value, Func<int, bool>? among = null)
    {
        double sum = 0, total = 0;
        for (var row = 0; row < _weights.Length; row++)
        {
            if (among is not null && !among(row)) continue;
            sum += _weights[row] * value(row);
            total += _weights[row];
        }

        return total == 0 ? 0 : sum / total;
    }

    /// <summary>Rows whose token lies within a stretch of the question's text.</summary>
    public Func<int, bool> Within(int start, int end) =>
        row => Embeddings.Offsets[row].End > 0 && Embeddings.Offsets[row].Start >= start && Embeddings.Offsets[row].End <= end;

    private QuestionTerm Term(ClaimToken token, Corpus corpus)
    {
        var key = Answers.TermKeys.Whole(token);
        return new QuestionTerm(token, corpus.Rarity(key), corpus.Knows(token), [.. RowsOver(token.Start, token.End)]);
    }

    private IEnumerable<int> RowsOver(int start, int end) =>
        Enumerable.Range(0, Embeddings.Count).Where(row =>
            Embeddings.Offsets[row].End > Math.Max(start, Embeddings.Offsets[row].Start) && Embeddings.Offsets[row].Start < end);

    private double[] Weights()
    {
        var weights = new double[Embeddings.Count];
        Array.Fill(weights, FunctionWeight);
        foreach (var name in Reading.AuthorNames)
            foreach (var row in RowsOver(name.Start.Value, name.End.Value)) weights[row] = 0;
        var rarest = Terms.Select(term => term.Weight).DefaultIfEmpty(1).Max();
        foreach (var term in Terms)
            foreach (var row in term.Rows) weights[row] = Math.Max(FunctionWeight, term.Weight / rarest / term.Rows.Length);
        return weights;
    }
}
