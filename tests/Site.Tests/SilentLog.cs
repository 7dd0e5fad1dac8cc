using AnswerEngine.Answers;

namespace Site.Tests;

/// <summary>Runs the stages of a build and says nothing.</summary>
internal sealed class SilentLog : IStageLog
{
    public T Stage<T>(string name, Func<T> run, Func<T, string> summary) => run();

    public Task<T> StageAsync<T>(string name, Func<Task<T>> run, Func<T, string> summary) => run();

    public IProgress<int> Progress(int total, string things) => new Progress<int>();

    public IProgress<AnswerProgress> AnswerProgress() => new Progress<AnswerProgress>();
}
