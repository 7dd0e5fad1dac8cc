using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Fits the gate to a labelled set and chooses its threshold by cross-validation, all questions whose evidence leads to the same page
/// left out of the fit together: the lowest threshold at which no more than a share of the near misses is answered and no more than a
/// share of the answers is wrong. Where some cases were read by a language model, they alone set the threshold, and the others teach what
/// the other features weigh.
/// </summary>
public static class GateCalibration
{
    // What a language model has read counts for more than all else together: docs/log.md, "A small model that was taught to read".
    private const double ReadShare = 0.7;

    // The last of the features by name.
    private const int ReadFeatures = 1;

    /// <summary>Fits a gate.</summary>
    /// <param name="cases">The measured questions; answerable ones whose answer would be wrong count as unanswerable in the fit.</param>
    /// <param name="risk">
    /// Share of the near misses that may be answered, 0 to 1, at the upper end of the exact 95 % interval. None is let through where there
    /// are too few to show as much.
    /// </param>
    /// <param name="wrong">Share of the answers to answerable questions that may be wrong, 0 to 1.</param>
    /// <param name="near">Similarity from which passages are shown in place of an answer.</param>
    /// <param name="reader">Identity of the reader whose readings cases hold; empty where none does.</param>
    /// <returns>The gate, and the probability of every case when its page was left out of the fit: by the model for cases that were read, or by the other.</returns>
    public static (Gate Gate, ImmutableArray<double> LeftOut) Fit(IReadOnlyList<MeasuredQuestion> cases, double risk, double wrong, double near, string reader = "")
    {
        var set = TextHash.Of([.. cases.SelectMany(measured => new[] { measured.Case.Question, measured.Case.Answerable.ToString() })]);
        MeasuredQuestion[] unread = [.. cases.Select(Unread)];
        var (other, otherThreshold, otherLeftOut) = Fit(unread, unread, FitUnread, risk, wrong);
        var read = cases.Where(measured => measured.Features.IsRead).ToArray();
        if (read.Length == 0) return (new Gate(other, otherThreshold, other, otherThreshold, near, set, reader), otherLeftOut);
        var (model, threshold, leftOut) = Fit(read, cases, FitRead, risk, wrong);
        var at = 0;
        return (new Gate(model, threshold, other, otherThreshold, near, set, reader), [.. cases.Select((measured, i) => measured.Features.IsRead ? leftOut[at++] : otherLeftOut[i])]);
    }

    private static (LogisticModel Model, double Threshold, ImmutableArray<double> LeftOut) Fit(
        IReadOnlyList<MeasuredQuestion> judged, IReadOnlyList<MeasuredQuestion> cases, Func<IEnumerable<MeasuredQuestion>, LogisticModel> fit, double risk, double wrong)
    {
        var leftOut = new double[judged.Count];
        foreach (var page in judged.Select((measured, index) => (measured, index)).GroupBy(pair => pair.measured.Page, StringComparer.Ordinal))
        {
            var model = fit(cases.Where(measured => measured.Page != page.Key));
            foreach (var (measured, index) in page) leftOut[index] = Probability(model, measured);
        }

        var threshold = Truthful(judged, leftOut, Math.Ceiling(Threshold(judged, leftOut, risk) * 1000) / 1000, wrong);
        return (fit(cases), threshold, [.. leftOut]);
    }

    private static MeasuredQuestion Unread(MeasuredQuestion measured) => measured with { Features = measured.Features with { Read = null } };

    private static LogisticModel FitUnread(IEnumerable<MeasuredQuestion> cases) => Fit(cases.Select(Unread), features => features).Rounded();

    private static LogisticModel FitRead(IEnumerable<MeasuredQuestion> cases) =>
        Mean(Fit(cases.Select(Unread), features => features), Fit(cases.Where(measured => measured.Features.IsRead), features => features[^ReadFeatures..])).Rounded();

    // A vetoed case tells the model nothing: the veto decides it.
    private static LogisticModel Fit(IEnumerable<MeasuredQuestion> cases, Func<ImmutableArray<KeyValuePair<string, double>>, ImmutableArray<KeyValuePair<string, double>>> among)
    {
        var open = cases.Where(measured => measured.Features.Veto == GateVeto.None).ToArray();
        return LogisticRegression.Fit([.. open.Select(measured => among(measured.Features.Named))], [.. open.Select(measured => measured.IsPositive)]);
    }

    // The mean of the log-odds of two models. One fit over all features weighs them by the questions that most sets hold, those that use
    // the page's own words, and there the other features alone do nearly as well.
    private static LogisticModel Mean(LogisticModel others, LogisticModel read)
    {
        static IEnumerable<LogisticTerm> Share(LogisticModel model, double share) => model.Terms.Select(term => term with { Weight = term.Weight * share });
        return new LogisticModel((1 - ReadShare) * others.Bias + ReadShare * read.Bias, [.. Share(others, 1 - ReadShare), .. Share(read, ReadShare)]);
    }

    private static double Probability(LogisticModel model, MeasuredQuestion measured) =>
        measured.Features.Veto == GateVeto.None ? model.Probability(measured.Features.Named) : 0;

    // The hardest of the unanswerable ones, those that come near, set the threshold; all of them where none is marked. As many are let
    // through as leave the upper end of the exact interval within the risk: a share of the cases at hand says too little about others.
    private static double Threshold(IReadOnlyList<MeasuredQuestion> cases, double[] leftOut, double risk)
    {
        var unanswerable = cases.Select((measured, index) => (measured.Case, Probability: leftOut[index]))
            .Where(pair => !pair.Case.Answerable).ToArray();
        var near = unanswerable.Where(pair => pair.Case.Kind == "near").ToArray();
        var wrong = (near.Length > 0 ? near : unanswerable).Select(pair => pair.Probability).OrderDescending().ToArray();
        if (wrong.Length == 0) return 1;
        var let = 0;
        while (let + 1 < wrong.Length && BinomialInterval.Exact(let + 1, wrong.Length).Upper <= risk) let++;
        return wrong[let] + 0.0005;
    }

    // The first threshold from there on, in steps of .001, at which few enough of the answers are wrong.
    private static double Truthful(IReadOnlyList<MeasuredQuestion> cases, double[] leftOut, double from, double wrong)
    {
        for (var step = (int)Math.Round(from * 1000); step < 1000; step++)
        {
            var given = cases.Where((measured, index) => measured.Case.Answerable && leftOut[index] >= step / 1000.0).ToArray();
            if (given.Count(measured => !measured.IsRight) <= wrong * given.Length) return step / 1000.0;
        }

        return 1;
    }
}
