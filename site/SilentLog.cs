using AnswerEngine.Answers;

namespace Site;

/// <summary>Runs the stages of a build and says nothing of them.</summary>
public sealed class SilentLog : IStageLog
{
    /// <inheritdoc/>
    public T Stage<T>(string name, Func<T> run, Func<T, string> summary) => run();

    /// <inheritdoc/>
    public Task<T> StageAsync<T>(string name, Func<Task<T>> run, Func<T, string> summary) => run();

    /// <inheritdoc/>
    public IProgress<int> Progress(int total, string things) => new Progress<int>();

    /// <inheritdoc/>
    public IProgress<AnswerProgress> AnswerProgress() => new Progress<AnswerProgress>();
}
