using System.Text.Json;
using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

/// <summary>Reference values of the embedded GGUF: token ids, rendered prompts, log-probabilities.</summary>
public sealed record SmolLm2Golden(
    IReadOnlyList<SmolLm2Golden.Conversation> Chat,
    IReadOnlyList<SmolLm2Golden.Tokenization> Tokenize,
    IReadOnlyList<SmolLm2Golden.Continuation> Logprobs)
{
    /// <summary>Natural logarithms: kernels differ between processors.</summary>
    public const float Tolerance = 0.15f;

    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static SmolLm2Golden Values { get; } = JsonSerializer.Deserialize<SmolLm2Golden>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "smollm2.json")), Names)!;

    public sealed record Conversation(IReadOnlyList<ChatTurn> Messages, string Prompt, int[] Ids);

    public sealed record Tokenization(string Text, int[] IdsAsText, int[] IdsSpecial);

    public sealed record Continuation(string Prompt, [property: System.Text.Json.Serialization.JsonPropertyName("continuation")] string Text, int[] Ids, float[] Logprobs);
}
