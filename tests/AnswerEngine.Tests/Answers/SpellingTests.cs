using AnswerEngine.Answers;

namespace AnswerEngine.Tests.Answers;

public sealed class SpellingTests
{
    private static readonly string[] Content =
    [
        "The work on retrieval was done by Howard at Answer.AI, with RAGatouille and an LLM.",
        "Why does TinyScaleLab measure the alignment of a judge? All compliance and measurements come first; the laws follow them, \"From Third World to First\" too.",
    ];

    private static readonly Vocabulary Words = new(Content);

    [Theory]
    [InlineData("how long did he wrok in complience?", "how long did he work in compliance?")]
    [InlineData("wich measurments of retreival follow?", "which measurements of retrieval follow?")]
    [InlineData("what does howrd want", "what does Howard want")]
    [InlineData("What is TinyScaleLb?", "What is TinyScaleLab?")]
    [InlineData("Retreival of Haward", "Retrieval of Howard")]
    public void A_slip_is_mended_by_the_words_of_the_content(string question, string mended) => Assert.Equal(mended, Mend(question));

    [Theory]
    [InlineData("howard and tinyscalelab", "Howard and TinyScaleLab")]
    [InlineData("the laws of work", "the laws of work")]
    [InlineData("what does the world want of howard", "what does the world want of Howard")]
    public void A_name_gets_the_capitals_that_the_content_gives_it(string question, string mended) => Assert.Equal(mended, Mend(question));

    [Theory]
    [InlineData("What is vLLM?")]
    [InlineData("What is the lav?")]
    [InlineData("A measurably different kubernetes")]
    [InlineData("Is 3e-4 or retr1eval right? https://wrok.example/")]
    [InlineData("")]
    public void What_is_no_slip_stays(string question) => Assert.Equal(question, Mend(question));

    [Fact]
    public void A_word_of_the_language_is_no_slip() =>
        Assert.Equal("wrok", Spelling.Mend("wrok", Words, _ => false, token => token.Text == "wrok"));

    [Fact]
    public void Two_letters_are_mended_in_a_long_word_with_the_same_beginning_only()
    {
        Assert.Equal("retrieval", Words.Nearest("retreivall"));
        Assert.Null(Words.Nearest("zztrieval"));
        Assert.Null(Words.Nearest("jugg"));
    }

    private static string Mend(string question)
    {
        var known = Content.SelectMany(text => text.Split(' ', '.', ',', ';', '?')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Spelling.Mend(question, Words, token => known.Contains(token.Text), _ => false);
    }
}
