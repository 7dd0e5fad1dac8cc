using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Models;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

[Collection(EmbeddedLanguageModelTests.Name)]
public sealed class LlamaModelTests(EmbeddedLanguageModel embedded)
{
    private readonly LlamaModel model = embedded.Model;

    [Fact]
    public void Prompts_and_their_token_ids_are_those_of_the_reference() =>
        Assert.All(SmolLm2Golden.Values.Chat, golden =>
        {
            var prompt = model.ApplyChatTemplate(golden.Messages, addGenerationPrompt: true);
            Assert.Equal(golden.Prompt, prompt.Text);
            Assert.Equal(golden.Ids, model.Tokenize(prompt.Text, parseSpecial: true));
        });

    [Fact]
    public void Token_ids_are_those_of_the_reference() =>
        Assert.All(SmolLm2Golden.Values.Tokenize, golden =>
        {
            Assert.Equal(golden.IdsAsText, model.Tokenize(golden.Text, parseSpecial: false));
            Assert.Equal(golden.IdsSpecial, model.Tokenize(golden.Text, parseSpecial: true));
        });

    [Fact]
    public void Log_probabilities_are_those_of_the_reference() =>
        Assert.All(SmolLm2Golden.Values.Logprobs, golden =>
        {
            Assert.Equal(golden.Ids, model.Tokenize(golden.Text, parseSpecial: false));
            var scores = model.Score(golden.Prompt, golden.Text);
            Assert.Equal(golden.Logprobs.Length, scores.Count);
            Assert.All(golden.Logprobs.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, SmolLm2Golden.Tolerance));
        });

    [Fact]
    public void Greedy_generation_agrees_with_the_reference_as_far_as_it_says_the_same()
    {
        var golden = SmolLm2Golden.Values.Logprobs[2];

        var generation = model.Generate(golden.Prompt, new GenerationOptions { MaxTokens = 60 });

        Assert.Equal(StopReason.EndOfTurn, generation.StopReason);
        Assert.Contains("1062", generation.Text, StringComparison.Ordinal);
        var shared = generation.Tokens.Zip(golden.Ids.Zip(golden.Logprobs)).TakeWhile(pair => pair.First.Id == pair.Second.First).ToArray();
        Assert.NotEmpty(shared);
        Assert.All(shared, pair => Assert.Equal(pair.Second.Second, pair.First.LogProbability, SmolLm2Golden.Tolerance));
    }

    [Fact]
    public void A_prompt_that_starts_like_the_last_one_is_computed_from_where_it_differs()
    {
        var evidence = string.Concat(Enumerable.Repeat("The judge agreed on 1062 of 1125 scores. ", 12));

        model.Generate(evidence + "So", new GenerationOptions { MaxTokens = 1 });
        model.Generate(evidence + "But", new GenerationOptions { MaxTokens = 1 });

        var shared = model.Tokenize(evidence, parseSpecial: true).Length;
        Assert.Equal(shared / 64 * 64, model.ReusedTokens);
        Assert.True(model.ReusedTokens >= 128);
    }

    [Fact]
    public void It_says_which_device_it_uses_and_why()
    {
        Assert.Matches(@"^CPU \(.+\): no CUDA backend library|^CUDA \(.+\): its backend loaded", model.Device);
        using var onCpu = LlamaModel.Load(EmbeddedLanguageModel.Files, new LlamaOptions { Device = ComputeDevice.Cpu, ContextLength = 257, Threads = 1 });
        Assert.Matches(@"^CPU \(.+\): asked for$", onCpu.Device);
        Assert.Equal(512, onCpu.ContextLength);
    }

    [Fact]
    public void Its_fingerprint_is_that_of_its_files() =>
        Assert.Equal(EmbeddedLanguageModel.Files.Entry.Fingerprint, model.Fingerprint);

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var options = new LlamaOptions { ContextLength = 1, Threads = -1 };

        var error = Assert.Throws<ArgumentException>(() => LlamaModel.Load(EmbeddedLanguageModel.Files, options));

        Assert.Equal(
            "Language model options: ContextLength is 1, and must be at least 256. Threads is -1, and must not be negative.", error.Message);
    }

    [Fact]
    public void A_context_longer_than_the_model_was_trained_on_is_cut()
    {
        using var longest = LlamaModel.Load(EmbeddedLanguageModel.Files, new LlamaOptions { ContextLength = 100_000 });

        Assert.Equal(8192, longest.ContextLength);
    }
}
