using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

public sealed class LlamaLikelihoodTests : IDisposable
{
    private const string Text = " The judge agreed on 1062 of 1125 scores.";
    private static readonly LlamaOptions Options = new() { ContextLength = 512, Threads = 1, Device = ComputeDevice.Cpu };
    private static readonly string Long = string.Concat(Enumerable.Repeat("He scored 450 stories by hand and compared. ", 20));

    private readonly LlamaLikelihood likelihood = LlamaLikelihood.Load(EmbeddedLanguageModel.Files, Options);

    public void Dispose() => likelihood.Dispose();

    // Batches of other sizes round otherwise, which shows in weights of four bits.
    [Theory]
    [InlineData("Cedar rings softly.")]
    [InlineData("C")]
    public void It_is_the_mean_of_what_the_model_gives_each_token(string prompt)
    {
        using var model = LlamaModel.Load(EmbeddedLanguageModel.Files, Options);

        Assert.Equal(model.Score(prompt, Text).Average(), likelihood.MeanLogProbability(prompt, Text), 0.05f);
        Assert.Equal(model.Score(Long + prompt, Text).Average(), likelihood.MeanLogProbability(Long + prompt, Text), 0.05f);
    }

    [Fact]
    public void It_is_the_same_bit_for_bit_whatever_was_read_before()
    {
        var first = likelihood.MeanLogProbability(Long, Text);
        float[] others = [likelihood.MeanLogProbability(Long, " Something else entirely?"), likelihood.MeanLogProbability(Long[..^9], Text), likelihood.MeanLogProbability(Long + Text, Text)];

        Assert.Equal(first, likelihood.MeanLogProbability(Long, Text));
        Assert.DoesNotContain(first, others);
    }

    [Fact]
    public void It_is_the_same_where_several_are_read_at_once()
    {
        string[] prompts = [.. Enumerable.Range(0, 6).Select(number => $"{Long[(44 * number)..]} Number {number}.")];
        var apart = prompts.Select(prompt => likelihood.MeanLogProbability(prompt, Text)).ToArray();
        var together = new float[prompts.Length];

        Parallel.For(0, prompts.Length, i => together[i] = likelihood.MeanLogProbability(prompts[i], Text));

        Assert.Equal(apart, together);
    }

    [Fact]
    public void What_follows_from_a_text_is_likelier_behind_it()
    {
        const string question = " Which wood rings softly?";

        Assert.True(likelihood.MeanLogProbability("Passage: Cedar is a wood that rings softly. Question:", question)
            > likelihood.MeanLogProbability("Passage: The train leaves at nine. Question:", question) + 0.3f);
    }

    [Fact]
    public void A_text_longer_than_a_batch_is_read_and_an_empty_one_has_no_doubt()
    {
        Assert.InRange(likelihood.MeanLogProbability("So", Long), -10, -0.1f);
        Assert.Equal(0, likelihood.MeanLogProbability("So", ""));
    }

    [Fact]
    public void Nothing_before_the_text_and_too_much_are_refused()
    {
        Assert.Throws<ArgumentException>(() => likelihood.MeanLogProbability("", Text));
        Assert.Throws<ContextOverflowException>(() => likelihood.MeanLogProbability(string.Concat(Enumerable.Repeat("word ", 600)), Text));
    }
}
