namespace Site.Tests.Builds;

/// <summary>Notes the names of the stages that a build has gone through.</summary>
internal sealed class StageNames : IStageLog
{
    private readonly SilentLog _silent = new();

    public List<string> Names { get; } = [];

    public T Stage<T>(string name, Func<T> run, Func<T, string> summary)
    {
        var result = run();
        // A mend that turns out to be impossible is followed by a whole build.
        if (result is not null) Names.Add(name);
        return result;
    }

    public async Task<T> StageAsync<T>(string name, Func<Task<T>> run, Func<T, string> summary)
    {
        var result = await run();
        Names.Add(name);
        return result;
    }

    public IProgress<int> Progress(int total, string things) => _silent.Progress(total, things);

    public IProgress<AnswerEngine.Answers.AnswerProgress> AnswerProgress() => _silent.AnswerProgress();
}
