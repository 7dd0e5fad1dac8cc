using System.Globalization;
using AnswerEngine.Evaluation;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Evaluation;

public sealed class HeldOutReadingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_reading_is_found_by_both_parts_of_its_prompt()
    {
        using var held = Read("# a comment", Line("What rings?", "Cedar.", " What rings?", -1.25f), "", Line("What rings?", "Oak.", " What rings?", 2));

        Assert.Equal((-1.25f, 2f), (held.LogOdds("Cedar.", " What rings?"), held.LogOdds("Oak.", " What rings?")));
    }

    [Fact]
    public void It_knows_of_which_questions_it_holds_readings()
    {
        using var held = Read(Line("What rings?", "Cedar.", " what rings", -1.25f));

        Assert.True(held.Holds("What rings?"));
        Assert.False(held.Holds(" what rings"));
    }

    [Fact]
    public void A_prompt_that_was_not_read_is_a_fault_that_names_the_file_and_the_question()
    {
        using var held = Read(Line("What rings?", "Cedar.", " What rings?", 1));

        var fault = Assert.Throws<FormatException>(() => held.LogOdds("Cedar.W", "hat rings?\n\nReply."));

        Assert.Contains("readings.tsv", fault.Message, StringComparison.Ordinal);
        Assert.Contains("“hat rings?”", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123456789abcdef\t0123456789abcdef")]
    [InlineData("0123456789abcdef\t0123456789abcdef\tmuch")]
    [InlineData("0123456789abcde\t0123456789abcdef\t1.0")]
    [InlineData("0123456789abcdef\t0123456789abcdef\t1.0\t2.0")]
    public void A_line_that_is_no_reading_is_named(string line) =>
        Assert.Contains("readings.tsv:2:", Assert.Throws<FormatException>(() => Read("# a comment", line)).Message, StringComparison.Ordinal);

    private HeldOutReadings Read(params string[] lines)
    {
        var path = Path.Combine(folder.Path, "readings.tsv");
        File.WriteAllLines(path, lines);
        return HeldOutReadings.Read(path);
    }

    private static string Line(string question, string beginning, string rest, float logOdds) =>
        string.Create(CultureInfo.InvariantCulture, $"{TextHash.Of(question)[..16]}\t{TextHash.Of(beginning, rest)[..16]}\t{logOdds:0.0000}");
}
