using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

public sealed class GenerationOptionsTests
{
    [Fact]
    public void Every_value_out_of_range_is_named_at_once()
    {
        var options = new GenerationOptions
        {
            MaxTokens = 0,
            Temperature = -1,
            TopK = -1,
            TopP = 0,
            MinP = 2,
            Seed = uint.MaxValue,
            Grammar = " ",
            Stop = [""],
        };

        var error = Assert.Throws<ArgumentException>(options.Validate);

        Assert.Equal(
            "Generation options: MaxTokens is 0, and must be at least 1. Temperature is -1, and must be 0 to 10. "
            + "TopK is -1, and must not be negative. TopP is 0, and must be above 0, at most 1. MinP is 2, and must be 0 to 1. "
            + "Seed is 4294967295, which stands for a random one. Grammar is empty; leave it null for any text. "
            + "Stop holds an empty string.",
            error.Message);
    }

    [Fact]
    public void The_defaults_are_valid() => new GenerationOptions().Validate();
}
