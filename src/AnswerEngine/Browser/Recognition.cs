using System.Collections.Immutable;

namespace AnswerEngine.Browser;

/// <summary>
/// Which published question somebody asks: by the nearest wording, by what all wordings have in common, and by whether wordings and
/// answer speak of everything that is asked. <c>docs/ask-files.md</c> has the rule; the browser computes the same to the bit.
/// </summary>
/// <remarks>The weights were chosen on labelled questions: docs/decisions/0015, docs/log.md, 2026-11-25.</remarks>
public sealed class Recognition
{
    // Questions that are compared in full; the others are not near enough to matter.
    private const int Candidates = 8;
    private const double OtherKind = .02;

    // A question that is as like to two published ones is a part of both, and neither.
    private const double Margin = .02;

    private readonly ImmutableArray<PublishedWordings> _published;
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);

    /// <summary>Takes the published questions, in order.</summary>
    public Recognition(IEnumerable<PublishedWordings> published)
    {
        _published = [.. published];
        foreach (var term in _published.SelectMany(question => question.Terms)) _frequency[term] = _frequency.GetValueOrDefault(term) + 1;
    }

    /// <summary>The published questions that come nearest, most alike first; of equals, the first.</summary>
    public ImmutableArray<RecognisedQuestion> Compare(ReadQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var kind = AskedKind.Of(asked.Text);
        return
        [
            .. _published.Select(published => Pairs.Of(asked, published))
                .OrderByDescending(pairs => pairs.Nearest)
                .Take(Candidates)
                .Select(pairs => Judge(asked, kind, pairs))
                .OrderByDescending(candidate => candidate.Likeness),
        ];
    }

    /// <summary>The most alike question that is near enough to be the same; <see langword="null"/> where none is, or two are.</summary>
    /// <param name="candidates">As <see cref="Compare"/> gives them.</param>
    /// <param name="least">Least likeness.</param>
    public static RecognisedQuestion? Match(ImmutableArray<RecognisedQuestion> candidates, double least)
    {
        var match = candidates.FirstOrDefault(candidate => candidate.Likeness >= least && candidate.IsAskable);
        var rival = candidates.FirstOrDefault(candidate => !ReferenceEquals(candidate, match));
        return match is not null && rival is not null && match.Likeness - rival.Likeness < Margin ? null : match;
    }

    private RecognisedQuestion Judge(ReadQuestion asked, string kind, Pairs pairs)
    {
        var published = pairs.Published;
        var covered = published.Sentences.Select(sentence => asked.Query.Similarities(sentence.Query).Forth)
            .Aggregate(pairs.Covered, (best, forth) => [.. best.Zip(forth, Math.Max)]);
        var shares = kind.Length == 0 || published.Kinds.Contains(kind);
        var likeness = (((10 * pairs.Nearest) + (5 * pairs.Back) + (5 * asked.Query.Mean(covered)) + (3 * Held(asked, published))) / 23) - (shares ? 0 : OtherKind);
        var askable = (shares || !AskedKind.IsStrict(kind)) && published.Wordings.Any(wording => wording.Figures.SetEquals(asked.Figures));
        return new(published, likeness, askable);
    }

    // The share of the terms that wordings or answer hold; rare ones count for more.
    private double Held(ReadQuestion asked, PublishedWordings published)
    {
        double found = 0, total = 0;
        foreach (var term in asked.Terms.Distinct(StringComparer.Ordinal))
        {
            var weight = 1 / Math.Sqrt(1 + _frequency.GetValueOrDefault(term));
            total += weight;
            if (published.Terms.Contains(term)) found += weight;
        }

        return total > 0 ? found / total : 0;
    }

    private sealed record Pairs(PublishedWordings Published, double Nearest, double Back, double[] Covered)
    {
        public static Pairs Of(ReadQuestion asked, PublishedWordings published)
        {
            var (nearest, back) = (-1d, 0d);
            double[]? covered = null;
            foreach (var wording in published.Wordings)
            {
                var (forth, there) = asked.Query.Similarities(wording.Query);
                var mean = wording.Query.Mean(there);
                nearest = Math.Max(nearest, (asked.Query.Mean(forth) + mean) / 2);
                back += mean;
                covered = covered is null ? forth : [.. covered.Zip(forth, Math.Max)];
            }

            return new(published, nearest, back / published.Wordings.Length, covered ?? []);
        }
    }
}
