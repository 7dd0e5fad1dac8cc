using System.Collections.Concurrent;
using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

/// <summary>Finds a section as relevant as a function says, and remembers what is asked of it.</summary>
/// <param name="odds">The log-odds for a beginning and a rest of a prompt.</param>
internal sealed class ScriptedRelevance(Func<string, string, float> odds, string fingerprint = "a0") : IRelevance
{
    private readonly ConcurrentQueue<(Prompt Beginning, Prompt Ending)> asked = [];

    public ScriptedRelevance()
        : this(Of)
    {
    }

    public IReadOnlyCollection<(Prompt Beginning, Prompt Ending)> Asked => asked;

    public IEnumerable<(string Beginning, string Ending)> Texts => asked.Select(pair => (pair.Beginning.Text, pair.Ending.Text));

    public bool Disposed { get; private set; }

    public string Fingerprint => fingerprint;

    /// <summary>What it finds where it is given no function.</summary>
    public static float Of(string beginning, string rest) => -(beginning.Length + rest.Length) / 7f;

    public float LogOdds(Prompt beginning, Prompt rest)
    {
        asked.Enqueue((beginning, rest));
        return odds(beginning.Text, rest.Text);
    }

    public void Dispose() => Disposed = true;
}
