using System.Text.Json;
using AnswerEngine.Answers;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.Answers;

public sealed class AnswerabilityProbeTests
{
    private static readonly AnswerabilityProbe Small = new("model", 3, "prompt", 0.5, [2, -1]);

    // 0.5 + 2 · 0.25 - 1 · 4 = -3
    [Fact]
    public void The_score_is_linear_in_the_state() => Assert.Equal(-3, Small.Score([0.25f, 4f]));

    [Fact]
    public void A_state_of_another_width_is_refused() =>
        Assert.Contains("3 numbers", Assert.Throws<ArgumentException>(() => Small.Score([1, 2, 3])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_probe_is_read_back_as_it_was_written()
    {
        var read = AnswerabilityProbe.Read(Small.Write());

        Assert.Equal(Small.Write(), read.Write());
        Assert.Equal(Small.Weights.AsEnumerable(), read.Weights);
        Assert.NotEqual(Small.Hash, (Small with { Layer = 4 }).Hash);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_text_that_is_no_probe_is_refused(string text) => Assert.ThrowsAny<JsonException>(() => AnswerabilityProbe.Read(text));

    [Fact]
    public void The_probe_that_the_program_carries_is_for_the_embedded_model_and_the_prompt_of_today()
    {
        Assert.Equal(EmbeddedLanguageModel.Files.Entry.Fingerprint, AnswerabilityProbe.Default.Model);
        Assert.Equal(SectionReader.PromptHash, AnswerabilityProbe.Default.Prompt);
    }
}
