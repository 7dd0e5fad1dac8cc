using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

public sealed class StoppingTextTests
{
    private readonly List<string> parts = [];

    [Fact]
    public void A_character_of_several_bytes_waits_for_its_last_one()
    {
        var text = new StoppingText([], parts.Add);

        foreach (var value in "a😀"u8.ToArray())
        {
            text.Append([value]);
        }

        Assert.Equal("a😀", text.Complete());
        Assert.Equal(["a", "😀"], parts);
    }

    [Fact]
    public void What_may_start_a_stop_string_is_held_back_until_it_is_sure()
    {
        var text = new StoppingText(["###"], parts.Add);

        Append(text, "one #", "# two", " ##", "# three");

        Assert.True(text.IsStopped);
        Assert.Equal("one ## two ", text.Complete());
        Assert.Equal(["one ", "## two", " "], parts);
    }

    [Fact]
    public void The_stop_string_that_appears_first_counts()
    {
        var text = new StoppingText(["late", "l"], parts.Add);

        Append(text, "too late");

        Assert.Equal("too ", text.Complete());
    }

    [Fact]
    public void An_unfinished_stop_string_belongs_to_the_text()
    {
        var text = new StoppingText(["###"], parts.Add);

        Append(text, "one ##");

        Assert.Equal("one ##", text.Complete());
        Assert.False(text.IsStopped);
    }

    private static void Append(StoppingText text, params string[] tokens)
    {
        foreach (var token in tokens.TakeWhile(_ => !text.IsStopped))
        {
            text.Append(System.Text.Encoding.UTF8.GetBytes(token));
        }
    }
}
