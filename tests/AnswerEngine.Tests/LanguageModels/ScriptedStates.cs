using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

/// <summary>Shows a state of four numbers that follow from the prompt, and counts what is asked of it.</summary>
internal sealed class ScriptedStates(string fingerprint = "a0", int layer = 16) : IHiddenStates
{
    private int reads;

    public int Reads => reads;

    public bool Disposed { get; private set; }

    public string Fingerprint => fingerprint;

    public int Layer => layer;

    /// <summary>The state of a prompt, among it what is equal to other numbers and has other bits.</summary>
    public static float[] Of(Prompt prompt) => [prompt.Text.Length / 3f, prompt.Text.Sum(letter => letter) / 7f, -0f, float.Epsilon];

    public float[] StateOf(Prompt prompt)
    {
        Interlocked.Increment(ref reads);
        return Of(prompt);
    }

    public void Dispose() => Disposed = true;
}
