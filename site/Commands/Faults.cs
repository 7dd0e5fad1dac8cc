using SiteGen.Content;

namespace Site.Commands;

/// <summary>Shows the faults that ended a build.</summary>
internal static class Faults
{
    public static void Show(ConsoleLog log, BuildFailedException failed)
    {
        Console.Error.WriteLine();
        foreach (var problem in failed.Problems)
            Console.Error.WriteLine($"  {log.Paint("error", 31)} {problem.ToString().TrimEnd()}");
        var count = failed.Problems.Count;
        Console.Error.WriteLine($"  {count} {(count == 1 ? "fault" : "faults")}; nothing was overwritten.");
    }
}
