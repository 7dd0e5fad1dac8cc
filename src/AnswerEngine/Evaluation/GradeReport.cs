using System.Collections.Immutable;

namespace AnswerEngine.Evaluation;

/// <summary>What the grades of a site's answers come to.</summary>
/// <param name="Shares">For every grader and criterion, how often each grade was given.</param>
/// <param name="Agreements">For every pair of graders who were blind to each other, how far they agree.</param>
public sealed record GradeReport(ImmutableArray<GradeShare> Shares, ImmutableArray<GraderAgreement> Agreements)
{
    /// <summary>Counts grades.</summary>
    public static GradeReport Of(IReadOnlyCollection<Grade> grades) => new([.. SharesOf(grades)], [.. AgreementsOf(grades)]);

    private static IEnumerable<GradeShare> SharesOf(IEnumerable<Grade> grades) => grades
        .GroupBy(grade => (grade.Grader, grade.Kind, grade.Criterion))
        .OrderBy(group => group.Key.Criterion).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Grader, StringComparer.Ordinal)
        .SelectMany(group => GradeScale.Of(group.Key.Criterion).Select(value => new GradeShare(
            group.Key.Grader, group.Key.Kind, group.Key.Criterion, value, Proportion.Of([.. group], grade => grade.Value == value))));

    // Who has seen the other's grades agrees with them for that reason; such a pair says nothing.
    private static IEnumerable<GraderAgreement> AgreementsOf(IEnumerable<Grade> grades)
    {
        foreach (var criterion in grades.Where(grade => grade.Blind).GroupBy(grade => grade.Criterion).OrderBy(group => group.Key))
        {
            var graders = criterion.GroupBy(grade => grade.Grader).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
            foreach (var (first, second) in graders.SelectMany((one, index) => graders.Skip(index + 1).Select(other => (one, other))))
            {
                (string First, string Second)[] pairs = [.. first.Join(second, KeyOf, KeyOf, (a, b) => (a.Value, b.Value))];
                if (pairs.Length > 0)
                    yield return new GraderAgreement(first.Key, second.Key, criterion.Key, Proportion.Of(pairs, pair => pair.First == pair.Second), CohenKappa.Of(pairs));
            }
        }
    }

    private static (string, string) KeyOf(Grade grade) => (grade.Question, grade.Wording);
}
