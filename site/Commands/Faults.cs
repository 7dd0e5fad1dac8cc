using SiteGen.Content;

namespace Site.Commands;

/// <summary>Shows the faults that ended a build.</summary>
internal static class Faults
{
    // What does not fit a screen is not read: mending the first faults often mends the others.
    private const int Most = 20;

    public static void Show(ConsoleLog log, BuildFailedException failed)
    {
        Console.Error.WriteLine();
        foreach (var line in Lines(failed.Problems, log, "error", 31)) Console.Error.WriteLine(line);
        var count = failed.Problems.Count;
        Console.Error.WriteLine($"  {count} {(count == 1 ? "fault" : "faults")}; nothing was overwritten.");
    }

    /// <summary>Lists problems on the console, no more than fit a screen.</summary>
    public static void List(IReadOnlyList<Problem> problems, ConsoleLog log, string mark, int colour)
    {
        foreach (var line in Lines(problems, log, mark, colour)) log.Say(line);
    }

    /// <summary>The lines of a list of problems; the last counts those that are left out.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Problem> problems, ConsoleLog log, string mark, int colour)
    {
        foreach (var problem in problems.Take(Most)) yield return $"  {log.Paint(mark, colour)} {problem.ToString().TrimEnd()}";
        if (problems.Count > Most) yield return $"  … and {problems.Count - Most} more; `--json` lists all.";
    }
}
