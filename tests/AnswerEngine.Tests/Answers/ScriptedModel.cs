using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.Answers;

/// <summary>A language model that says what it was told to say, line by line, and remembers how it was asked.</summary>
internal sealed class ScriptedModel(params Generation[] lines) : ILanguageModel
{
    private int next;

    public List<GenerationOptions> Asked { get; } = [];

    /// <summary>Whether no prompt fits.</summary>
    public bool IsFull { get; init; }

    public string Fingerprint => "scripted";

    public string Description => "scripted";

    public string Device => "none";

    public int ContextLength => 4096;

    public static Generation Line(string text, float logProbability = -0.2f, StopReason stop = StopReason.EndOfTurn) =>
        new(text, [new GeneratedToken(0, text, logProbability)], stop, 1);

    public int[] Tokenize(string text, bool parseSpecial) => new int[text.Count(character => character == ' ') + 1];

    public string Detokenize(ReadOnlySpan<int> tokens) => "";

    public Prompt ApplyChatTemplate(IReadOnlyList<ChatTurn> turns, bool addGenerationPrompt) =>
        Prompt.FromString(string.Concat(turns.Select(turn => turn.Content)));

    public Generation Generate(Prompt prompt, GenerationOptions options, Action<string> onText, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        options.Validate();
        Asked.Add(options);
        if (IsFull) throw new ContextOverflowException(ContextLength, options.MaxTokens, ContextLength);
        return lines[next++ % lines.Length];
    }

    public IReadOnlyList<float> Score(Prompt prompt, string continuation) => [];

    public void Dispose()
    {
    }
}
