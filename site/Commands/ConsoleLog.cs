using System.Diagnostics;
using AnswerEngine.Answers;

namespace Site.Commands;

/// <summary>Shows the stages of a build on a console, each with its time; colour and progress only on a terminal.</summary>
internal sealed class ConsoleLog : IStageLog
{
    private readonly TextWriter _out;
    private readonly bool _isTerminal;

    public ConsoleLog(TextWriter output, bool isTerminal, bool colour)
    {
        _out = output;
        _isTerminal = isTerminal;
        Colour = colour;
    }

    /// <summary>Whether colour may be used.</summary>
    public bool Colour { get; }

    /// <summary>The console as it is: no colour and no progress where the output is not a terminal or NO_COLOR is set.</summary>
    public static ConsoleLog ForConsole(bool quiet = false) => new(
        quiet ? TextWriter.Null : Console.Out,
        !quiet && !Console.IsOutputRedirected,
        !quiet && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public T Stage<T>(string name, Func<T> run, Func<T, string> summary)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Line(name, summary(result), watch.Elapsed);
        return result;
    }

    public async Task<T> StageAsync<T>(string name, Func<Task<T>> run, Func<T, string> summary)
    {
        var watch = Stopwatch.StartNew();
        var result = await run().ConfigureAwait(false);
        Line(name, summary(result), watch.Elapsed);
        return result;
    }

    public IProgress<int> Progress(int total, string things)
    {
        var watch = Stopwatch.StartNew();
        return new Immediate<int>(done => Bar(done, total, things, watch.Elapsed));
    }

    public IProgress<AnswerProgress> AnswerProgress()
    {
        var watch = Stopwatch.StartNew();
        return new Immediate<AnswerProgress>(progress =>
            Bar(progress.Done, progress.Total, progress.Current?.Value ?? "answers", watch.Elapsed));
    }

    /// <summary>One line of plain text.</summary>
    public void Say(string text = "") => _out.WriteLine(text);

    /// <summary>A text in colour, where there is any: an SGR code, 31 for red, 32 for green, 33 for yellow.</summary>
    public string Paint(string text, int code) => Colour ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private void Line(string name, string summary, TimeSpan time)
    {
        if (_isTerminal) _out.Write("\r\u001b[K");
        _out.WriteLine($"  {name,-10} {time.TotalSeconds,7:0.00} s  {summary}");
    }

    private void Bar(int done, int total, string what, TimeSpan elapsed)
    {
        if (!_isTerminal || total == 0) return;
        const int width = 24;
        // A server may send more than was announced.
        done = Math.Min(done, total);
        var filled = done * width / total;
        var left = done == 0 ? "" : $", {Remaining(elapsed, done, total):m\\:ss} left";
        _out.Write($"\r\u001b[K  [{new string('#', filled)}{new string('.', width - filled)}] {done} of {total}{left}  {what}");
    }

    private static TimeSpan Remaining(TimeSpan elapsed, int done, int total) => elapsed * ((total - done) / (double)done);

    // Progress<T> reports on another thread, after the stage has ended; the bar is drawn where the work is.
    private sealed class Immediate<T>(Action<T> handler) : IProgress<T>
    {
        private readonly Lock _one = new();

        public void Report(T value)
        {
            lock (_one) handler(value);
        }
    }
}
