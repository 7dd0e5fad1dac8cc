using System.Diagnostics;

namespace Bench.Measuring;

/// <summary>Runs a command of this program in a process of its own, so that its peak of memory is its own.</summary>
internal static class ChildRun
{
    /// <summary>What the command printed, line by line.</summary>
    /// <param name="arguments">Command and options.</param>
    /// <exception cref="InvalidOperationException">The process failed; what it wrote to its error output was shown.</exception>
    public static IReadOnlyList<string> Lines(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"`bench {string.Join(' ', arguments)}` ended with {process.ExitCode}.");
    }

    /// <summary>The most memory that this process has had resident so far, in bytes.</summary>
    public static long PeakMemory()
    {
        // .NET reads the peak of a process on Linux as its current size.
        const string Status = "/proc/self/status";
        if (File.Exists(Status))
        {
            var peak = File.ReadLines(Status).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return 1024 * long.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
