using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace AnswerEngine.LanguageModels;

/// <summary>Any <see cref="ILanguageModel"/> as an <see cref="IChatClient"/>: text in, text out, no tools.</summary>
/// <param name="model">The model; the caller keeps and disposes it.</param>
/// <param name="defaults">What holds where the call's options say nothing; greedy with 128 tokens if left out.</param>
public sealed class LlamaChatClient(ILanguageModel model, GenerationOptions? defaults = null) : IChatClient
{
    // Parts of text that may wait for a slow reader before generation pauses.
    private const int WaitingParts = 64;

    private readonly ChatOptionsMapping mapping = new(defaults ?? new GenerationOptions());
    private readonly ChatClientMetadata metadata = new("llama.cpp", providerUri: null, model.Description);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The options or messages ask for more than text.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var (prompt, generationOptions) = Prepare(messages, options);
        var generation = await Task
            .Run(() => model.Generate(prompt, generationOptions, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, generation.Text))
        {
            ModelId = model.Description,
            FinishReason = FinishReasonOf(generation),
            Usage = UsageOf(generation),
        };
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The options or messages ask for more than text.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (prompt, generationOptions) = Prepare(messages, options);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parts = Channel.CreateBounded<string>(WaitingParts);
        var generating = Task.Run(() => Produce(prompt, generationOptions, parts.Writer, abandoned.Token), CancellationToken.None);
        try
        {
            await foreach (var part in parts.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, part) { ModelId = model.Description };
            }

            var generation = await generating.ConfigureAwait(false);
            yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(UsageOf(generation))])
            {
                ModelId = model.Description,
                FinishReason = FinishReasonOf(generation),
            };
        }
        finally
        {
            // A reader that leaves early must not leave the model computing for nobody.
            await abandoned.CancelAsync().ConfigureAwait(false);
            await ((Task)generating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        object[] offered = [this, metadata, model];
        return serviceKey is null ? Array.Find(offered, serviceType.IsInstanceOfType) : null;
    }

    /// <summary>Does nothing: the model belongs to the caller.</summary>
    public void Dispose()
    {
    }

    private (Prompt Prompt, GenerationOptions Options) Prepare(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        (model.ApplyChatTemplate(ChatOptionsMapping.Turns(messages, options), addGenerationPrompt: true), mapping.Map(options));

    private Generation Produce(
        Prompt prompt, GenerationOptions options, ChannelWriter<string> parts, CancellationToken cancellationToken)
    {
        try
        {
            return model.Generate(prompt, options, part => Write(parts, part, cancellationToken), cancellationToken);
        }
        finally
        {
            parts.Complete();
        }
    }

    // Generation runs on a thread of its own, which may wait for the reader.
    private static void Write(ChannelWriter<string> parts, string part, CancellationToken cancellationToken)
    {
        while (!parts.TryWrite(part))
        {
            var canWrite = parts.WaitToWriteAsync(cancellationToken).AsTask().GetAwaiter().GetResult();
            Debug.Assert(canWrite, "The writer alone completes the channel.");
        }
    }

    private static ChatFinishReason FinishReasonOf(Generation generation) =>
        generation.StopReason == StopReason.MaxTokens ? ChatFinishReason.Length : ChatFinishReason.Stop;

    private static UsageDetails UsageOf(Generation generation) => new()
    {
        InputTokenCount = generation.PromptTokens,
        OutputTokenCount = generation.Tokens.Count,
        TotalTokenCount = generation.PromptTokens + generation.Tokens.Count,
    };
}
