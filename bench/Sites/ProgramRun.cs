using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bench.Sites;

/// <summary>One run of a program, measured from outside.</summary>
/// <param name="Wall">From start to end.</param>
/// <param name="Processor">Time on all processors, of the program and what it started.</param>
/// <param name="PeakBytes">The most memory that it had resident, read every few milliseconds.</param>
/// <param name="Output">What it printed.</param>
internal sealed partial record ProgramRun(TimeSpan Wall, TimeSpan Processor, long PeakBytes, string Output)
{
    private const int Children = -1;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it printed.</exception>
    public static ProgramRun Of(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var before = ChildrenTime();
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(10)) peak = Math.Max(peak, Peak(process.Id));
        var wall = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0
            ? new ProgramRun(wall, ChildrenTime() - before, peak, output.Result)
            : throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` ended with {process.ExitCode}:\n{output.Result}{errors.Result}");
    }

    // Where the system keeps no such file, the peak is not known and 0 is reported.
    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static TimeSpan ChildrenTime()
    {
        var usage = new long[18];
        return GetUsage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
            : TimeSpan.Zero;
    }

    // struct rusage of Linux on 64 bits: user and system time as seconds and microseconds, then fourteen more numbers.
    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, [Out] long[] usage);
}
