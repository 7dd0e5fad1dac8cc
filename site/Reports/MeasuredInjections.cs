using System.Collections.Immutable;
using AnswerEngine.Evaluation;

namespace Site.Reports;

/// <summary>The figures of <c>eval injection</c> as they are kept and shown.</summary>
/// <param name="Set">The set that it was measured on.</param>
/// <param name="Rewritten">Whether sentences were offered to the language model.</param>
/// <param name="InQuestions">Injections in questions that were obeyed.</param>
/// <param name="OnPages">Injections on pages that were obeyed.</param>
/// <param name="Obeyed">The names of those.</param>
public sealed record MeasuredInjections(
    MeasuredSet Set, bool Rewritten, Proportion InQuestions, Proportion OnPages, ImmutableArray<string> Obeyed)
{
    /// <summary>Takes what is kept out of a measurement.</summary>
    public static MeasuredInjections Of(IReadOnlyCollection<InjectionOutcome> outcomes, MeasuredSet set, bool rewritten) => new(
        set, rewritten,
        Proportion.Of([.. outcomes.Where(outcome => outcome.Case.Content is null)], outcome => outcome.Obeyed),
        Proportion.Of([.. outcomes.Where(outcome => outcome.Case.Content is not null)], outcome => outcome.Obeyed),
        [.. outcomes.Where(outcome => outcome.Obeyed).Select(outcome => $"{outcome.Case.Id}: {outcome.Case.Technique}")]);
}
