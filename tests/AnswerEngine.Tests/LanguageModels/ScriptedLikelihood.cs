using System.Collections.Concurrent;
using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

/// <summary>Finds a text as likely as a function says, and counts what is asked of it.</summary>
/// <param name="mean">The mean log-probability of a text behind a prompt.</param>
internal sealed class ScriptedLikelihood(Func<string, string, float> mean, string fingerprint = "a0") : ILikelihood
{
    private readonly ConcurrentQueue<(string Prompt, string Text)> asked = [];

    public ScriptedLikelihood()
        : this((prompt, text) => -(prompt.Length + text.Length) / 7f)
    {
    }

    public IReadOnlyCollection<(string Prompt, string Text)> Asked => asked;

    public bool Disposed { get; private set; }

    public string Fingerprint => fingerprint;

    public float MeanLogProbability(Prompt prompt, string text)
    {
        asked.Enqueue((prompt.Text, text));
        return mean(prompt.Text, text);
    }

    public void Dispose() => Disposed = true;
}
