namespace AnswerEngine.LanguageModels;

/// <summary>How tokens are chosen, and when to stop. The default is greedy.</summary>
public sealed record GenerationOptions
{
    /// <summary>The most tokens to generate, at least 1.</summary>
    public int MaxTokens { get; init; } = 128;

    /// <summary>0 takes the likeliest token each time; above, the logits are divided by it. 0 to 10.</summary>
    public float Temperature { get; init; }

    /// <summary>Draw among this many likeliest tokens; 0 for all.</summary>
    public int TopK { get; init; } = 40;

    /// <summary>Draw among the likeliest tokens that together reach this probability; above 0 to 1, 1 for all.</summary>
    public float TopP { get; init; } = 0.95f;

    /// <summary>Leave out tokens less likely than this share of the likeliest; 0 to 1, 0 for none.</summary>
    public float MinP { get; init; } = 0.05f;

    /// <summary>Seed of the draw: the same seed gives the same tokens. Unused when greedy.</summary>
    /// <remarks><see cref="uint.MaxValue"/> is llama.cpp's word for "random", and is refused.</remarks>
    public uint Seed { get; init; }

    /// <summary>
    /// Grammar that the text must follow, in GBNF, with a rule named <c>root</c>; <see langword="null"/> for any text.
    /// </summary>
    public string? Grammar { get; init; }

    /// <summary>Strings that end the text where they appear; none of them empty.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentException">Values are out of range; all of them together.</exception>
    public void Validate()
    {
        var faults = Faults().ToArray();
        if (faults.Length > 0)
        {
            throw new ArgumentException($"Generation options: {string.Join(" ", faults)}");
        }
    }

    private IEnumerable<string> Faults()
    {
        (bool IsRight, string Rule)[] rules =
        [
            (MaxTokens >= 1, $"MaxTokens is {MaxTokens}, and must be at least 1."),
            (Temperature is >= 0 and <= 10, $"Temperature is {Temperature}, and must be 0 to 10."),
            (TopK >= 0, $"TopK is {TopK}, and must not be negative."),
            (TopP is > 0 and <= 1, $"TopP is {TopP}, and must be above 0, at most 1."),
            (MinP is >= 0 and <= 1, $"MinP is {MinP}, and must be 0 to 1."),
            (Seed != uint.MaxValue, $"Seed is {Seed}, which stands for a random one."),
            (Grammar is null || !string.IsNullOrWhiteSpace(Grammar), "Grammar is empty; leave it null for any text."),
            (Stop.All(text => text.Length > 0), "Stop holds an empty string."),
        ];
        return rules.Where(rule => !rule.IsRight).Select(rule => rule.Rule);
    }
}
