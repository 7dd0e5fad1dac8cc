using AnswerEngine.Answers;

namespace Site;

/// <summary>Hears of the stages of a build.</summary>
public interface IStageLog
{
    /// <summary>Runs a stage that gives a result.</summary>
    /// <param name="name">The stage.</param>
    /// <param name="run">The work.</param>
    /// <param name="summary">What was done, in a few words.</param>
    T Stage<T>(string name, Func<T> run, Func<T, string> summary);

    /// <summary>Runs a stage that gives its result later.</summary>
    Task<T> StageAsync<T>(string name, Func<Task<T>> run, Func<T, string> summary);

    /// <summary>Is told how many of a number of things are done.</summary>
    IProgress<int> Progress(int total, string things);

    /// <summary>Is told how the answering goes on.</summary>
    IProgress<AnswerProgress> AnswerProgress();

    /// <summary>Runs a stage that gives none.</summary>
    void Stage(string name, Action run, Func<string> summary) => Stage(name, () => { run(); return 0; }, _ => summary());
}
