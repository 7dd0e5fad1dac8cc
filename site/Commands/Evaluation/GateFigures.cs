using AnswerEngine.Answers;
using AnswerEngine.Evaluation;

namespace Site.Commands.Evaluation;

/// <summary>Prints how the gate does on measured questions.</summary>
internal static class GateFigures
{
    /// <summary>Prints the figures, apart for questions that a language model has read and those that none has, since the gate has a threshold for each.</summary>
    /// <param name="cases">The questions.</param>
    /// <param name="probabilities">The probability of each; 0 behind a veto.</param>
    /// <param name="gate">Has the thresholds.</param>
    public static void Print(MeasuredQuestion[] cases, double[] probabilities, Gate gate)
    {
        foreach (var group in cases.Zip(probabilities).GroupBy(pair => pair.First.Features.IsRead).OrderBy(group => group.Key))
        {
            Console.WriteLine(group.Key ? "read by the language model" : "not read");
            Print([.. group.Select(pair => pair.First)], [.. group.Select(pair => pair.Second)], group.Key ? gate.Threshold : gate.UnreadThreshold);
        }
    }

    private static void Print(MeasuredQuestion[] cases, double[] probabilities, double threshold)
    {
        var pairs = cases.Zip(probabilities).ToArray();
        var answerable = pairs.Where(pair => pair.First.Case.Answerable).ToArray();
        var answered = answerable.Where(pair => pair.Second >= threshold).ToArray();
        Console.WriteLine($"  threshold {threshold:0.000}");
        Console.WriteLine($"  answerable: {new Proportion(answered.Length, answerable.Length)} answered, {answered.Count(pair => !pair.First.IsRight)} of them wrong");
        foreach (var kind in pairs.Where(pair => !pair.First.Case.Answerable).GroupBy(pair => pair.First.Case.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var wrong = kind.Where(pair => pair.Second >= threshold).ToArray();
            var auroc = RankingMetrics.Auroc([.. answerable.Select(pair => pair.Second)], [.. kind.Select(pair => pair.Second)]);
            Console.WriteLine($"  unanswerable, {LabelledSets.NameOf(kind.Key)}: {new Proportion(wrong.Length, kind.Count())} answered, AUROC {auroc:0.000}");
            foreach (var (measured, probability) in wrong)
                Console.WriteLine($"    {probability:0.000} {measured.Case.Question} [{measured.Section}]");
        }
    }
}
