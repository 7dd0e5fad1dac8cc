using Microsoft.Extensions.AI;

namespace AnswerEngine.LanguageModels;

/// <summary>From the vocabulary of Microsoft.Extensions.AI to the engine's own; what has no counterpart is refused by name.</summary>
/// <param name="defaults">What holds where a call says nothing.</param>
internal sealed class ChatOptionsMapping(GenerationOptions defaults)
{
    internal static IReadOnlyList<ChatTurn> Turns(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var turns = messages.Select(message => new ChatTurn(message.Role.Value, TextOf(message)));
        return options?.Instructions is { Length: > 0 } instructions
            ? [ChatTurn.System(instructions), .. turns]
            : [.. turns];
    }

    internal GenerationOptions Map(ChatOptions? options)
    {
        if (options is null)
        {
            return defaults;
        }

        Refuse(options);
        return defaults with
        {
            MaxTokens = options.MaxOutputTokens ?? defaults.MaxTokens,
            Temperature = options.Temperature ?? defaults.Temperature,
            TopK = options.TopK ?? defaults.TopK,
            TopP = options.TopP ?? defaults.TopP,
            Seed = options.Seed is { } seed ? unchecked((uint)seed) : defaults.Seed,
            Stop = options.StopSequences is { } stop ? [.. stop] : defaults.Stop,
        };
    }

    private static void Refuse(ChatOptions options)
    {
        (bool IsAsked, string Name)[] unsupported =
        [
            (options.Tools is { Count: > 0 }, "Tools"),
            (options.ToolMode is RequiredChatToolMode, "ToolMode"),
            (options.ResponseFormat is ChatResponseFormatJson, "ResponseFormat"),
            (options.FrequencyPenalty is not (null or 0), "FrequencyPenalty"),
            (options.PresencePenalty is not (null or 0), "PresencePenalty"),
            (options.ConversationId is not null, "ConversationId"),
        ];
        var names = unsupported.Where(option => option.IsAsked).Select(option => option.Name).ToArray();
        if (names.Length > 0)
        {
            throw new NotSupportedException(
                $"The local model does not support {string.Join(", ", names)}. Leave it out; to force a form, use a grammar.");
        }
    }

    private static string TextOf(ChatMessage message) =>
        message.Contents.FirstOrDefault(content => content is not TextContent) is { } other
            ? throw new NotSupportedException(
                $"The local model reads text only: a message holds {other.GetType().Name}. Leave it out.")
            : message.Text;
}
