using AnswerEngine.LanguageModels;
using Microsoft.Extensions.AI;

namespace AnswerEngine.Tests.LanguageModels;

[Collection(EmbeddedLanguageModelTests.Name)]
public sealed class LlamaChatClientTests(EmbeddedLanguageModel embedded)
{
    private static readonly ChatMessage[] Question =
    [
        new(ChatRole.System, "Answer only from the evidence."),
        new(ChatRole.User, "Evidence:\n[1] The judge agreed on 1062 of 1125 scores.\n\nQuestion: How often did the judge agree?"),
    ];

    [Fact]
    public async Task A_response_is_what_the_model_generates_with_its_usage()
    {
        using var client = new LlamaChatClient(embedded.Model);
        var expected = embedded.Model.Generate(
            SmolLm2Golden.Values.Chat[1].Prompt, new GenerationOptions { MaxTokens = 30 });

        var response = await client.GetResponseAsync(Question, new ChatOptions { MaxOutputTokens = 30 });

        Assert.Equal(expected.Text, response.Text);
        Assert.Equal(SmolLm2Golden.Values.Chat[1].Ids.Length, response.Usage!.InputTokenCount);
        Assert.Equal(expected.Tokens.Count, response.Usage.OutputTokenCount);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(embedded.Model.Description, response.ModelId);
    }

    [Fact]
    public async Task A_stream_joins_to_the_response()
    {
        using var client = new LlamaChatClient(embedded.Model);
        var options = new ChatOptions { MaxOutputTokens = 8, Temperature = 0.8f, Seed = 5 };

        var whole = await client.GetResponseAsync(Question, options);
        var updates = await client.GetStreamingResponseAsync(Question, options).ToListAsync();

        Assert.True(updates.Count > 2);
        Assert.Equal(whole.Text, updates.ToChatResponse().Text);
        Assert.Equal(whole.Usage!.OutputTokenCount, updates.ToChatResponse().Usage!.OutputTokenCount);
        Assert.Equal(ChatFinishReason.Length, updates.ToChatResponse().FinishReason);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_ends_the_generation()
    {
        using var client = new LlamaChatClient(embedded.Model);
        var options = new ChatOptions { MaxOutputTokens = 400, Temperature = 1, Seed = 1 };

        await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, "Tell a long story.")], options))
        {
            Assert.NotEmpty(update.Text);
            break;
        }

        Assert.NotEmpty(embedded.Model.Generate("Hello", new GenerationOptions { MaxTokens = 1 }).Tokens);
    }

    [Fact]
    public async Task Errors_reach_the_reader_of_a_stream()
    {
        using var client = new LlamaChatClient(embedded.Model);

        await Assert.ThrowsAsync<ContextOverflowException>(async () =>
            await client.GetStreamingResponseAsync(Question, new ChatOptions { MaxOutputTokens = 100_000 }).ToListAsync());
    }

    [Fact]
    public async Task A_stop_sequence_ends_the_response()
    {
        using var client = new LlamaChatClient(embedded.Model);

        var response = await client.GetResponseAsync(Question, new ChatOptions { StopSequences = ["agree"], MaxOutputTokens = 30 });

        Assert.DoesNotContain("agree", response.Text, StringComparison.Ordinal);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public async Task What_is_not_supported_is_refused_by_name()
    {
        using var client = new LlamaChatClient(embedded.Model);
        var options = new ChatOptions { Tools = [new HostedWebSearchTool()], ResponseFormat = ChatResponseFormat.Json };

        var error = await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync(Question, options));

        Assert.Equal(
            "The local model does not support Tools, ResponseFormat. Leave it out; to force a form, use a grammar.", error.Message);
        await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync(
            [new ChatMessage(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])]));
    }

    [Fact]
    public void It_offers_its_metadata_and_its_model()
    {
        using var client = new LlamaChatClient(embedded.Model);

        Assert.Same(embedded.Model, client.GetService<ILanguageModel>());
        Assert.Same(client, client.GetService<IChatClient>());
        Assert.Equal(embedded.Model.Description, client.GetService<ChatClientMetadata>()!.DefaultModelId);
        Assert.Null(client.GetService(typeof(string)));
        Assert.Null(client.GetService(typeof(ILanguageModel), "key"));
    }
}
