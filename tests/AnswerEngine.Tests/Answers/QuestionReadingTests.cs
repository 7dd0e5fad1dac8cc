using AnswerEngine.Answers;

namespace AnswerEngine.Tests.Answers;

public sealed class QuestionReadingTests
{
    private static readonly string[] Author = ["Mara", "Ilves"];

    [Theory]
    [InlineData("What is Rosewood?", nameof(ExpectedKind.Account))]
    [InlineData("Why does she use hide glue?", nameof(ExpectedKind.Reason))]
    [InlineData("What made her choose lime wood?", nameof(ExpectedKind.Reason))]
    [InlineData("Where was she born?", nameof(ExpectedKind.Place))]
    [InlineData("In which city does she work?", nameof(ExpectedKind.Place))]
    [InlineData("Where does the idea come from?", nameof(ExpectedKind.Place))]
    [InlineData("Where would she put a valve?", nameof(ExpectedKind.Account))]
    [InlineData("When does it start?", nameof(ExpectedKind.Time))]
    [InlineData("When does she prefer glue?", nameof(ExpectedKind.Account))]
    [InlineData("Does the author travel?", nameof(ExpectedKind.Verdict))]
    [InlineData("How much did she earn per year?", nameof(ExpectedKind.Money))]
    [InlineData("How does the index work?", nameof(ExpectedKind.Account))]
    [InlineData("Tell me about the bellows.", nameof(ExpectedKind.Account))]
    [InlineData("Who is Mara Ilves?", nameof(ExpectedKind.Account))]
    [InlineData("How many pipes did she measure?", nameof(ExpectedKind.Quantity))]
    [InlineData("How long did it take?", nameof(ExpectedKind.Quantity))]
    [InlineData("What percentage of the scores agreed?", nameof(ExpectedKind.Quantity))]
    [InlineData("By what factor did it improve?", nameof(ExpectedKind.Quantity))]
    [InlineData("What was the batch size?", nameof(ExpectedKind.Quantity))]
    [InlineData("What is her salary?", nameof(ExpectedKind.Money))]
    [InlineData("How much did the run cost?", nameof(ExpectedKind.Money))]
    [InlineData("What does it cost?", nameof(ExpectedKind.Money))]
    [InlineData("When was it published?", nameof(ExpectedKind.Time))]
    [InlineData("In which year did she start?", nameof(ExpectedKind.Time))]
    [InlineData("Who wrote the guide?", nameof(ExpectedKind.Person))]
    [InlineData("Which company did she work for?", nameof(ExpectedKind.Person))]
    [InlineData("With whom did she speak?", nameof(ExpectedKind.Person))]
    [InlineData("Which tokenizer does it use?", nameof(ExpectedKind.Choice))]
    [InlineData("What degree does she have?", nameof(ExpectedKind.Choice))]
    [InlineData("Is it open source?", nameof(ExpectedKind.Verdict))]
    [InlineData("Does she travel?", nameof(ExpectedKind.Verdict))]
    [InlineData("She measured many pipes in 2019. How does pitch change?", nameof(ExpectedKind.Account))]
    [InlineData("It is about pipes. How many are there?", nameof(ExpectedKind.Quantity))]
    public void The_words_tell_what_kind_of_thing_is_asked_for(string question, string kind) =>
        Assert.Equal(Enum.Parse<ExpectedKind>(kind), QuestionReading.Of(question, Author).Kind);

    [Theory]
    [InlineData("What did Mara Ilves measure?", "measure")]
    [InlineData("Please explain how Rosewood works.", "Rosewood works")]
    [InlineData("Describe the pipes in two sentences.", "pipes")]
    [InlineData("Pipes, pipes and pipes?", "Pipes")]
    [InlineData("Who is Mara Ilves?", "Mara Ilves")]
    [InlineData("What is Mara's method?", "method")]
    [InlineData("?", "")]
    public void Its_terms_are_what_it_is_about(string question, string terms) =>
        Assert.Equal(terms, string.Join(' ', QuestionReading.Of(question, Author).Terms.Select(term => term.Text)));

    [Theory]
    [InlineData("What did she measure?", true)]
    [InlineData("What is his school?", true)]
    [InlineData("What did Mara measure?", true)]
    [InlineData("What are Ilves’s tools?", true)]
    [InlineData("What did Tomas Reed measure?", false)]
    [InlineData("What is the theme of the others?", false)]
    [InlineData("What did you measure?", true)]
    [InlineData("What does the author measure?", true)]
    [InlineData("Who is the author of the guide?", false)]
    [InlineData("What did Rosa Lind say of her harp?", false)]
    [InlineData("What did Rosa Lind say of Mara and her organ?", true)]
    public void It_asks_about_the_author_by_pronoun_or_by_name(string question, bool about) =>
        Assert.Equal(about, QuestionReading.Of(question, Author, ["Rosa", "Lind"]).AsksAboutAuthor);

    [Fact]
    public void The_author_is_no_term_and_guests_are_named()
    {
        var reading = QuestionReading.Of("What did Rosa Lind tell the author about harps?", Author, ["Rosa", "Lind"]);

        Assert.Equal(["Rosa", "Lind"], reading.Guests.AsEnumerable());
        Assert.Equal("Rosa Lind harps", string.Join(' ', reading.Terms.Where(term => term.Text != "tell" && term.Text != "about").Select(term => term.Text)));
    }

    [Theory]
    [InlineData("Which tokenizer does it use?", "tokenizer")]
    [InlineData("How many wooden pipes did she measure?", "wooden pipes")]
    [InlineData("What percentage of the scores did it agree with?", "percentage")]
    [InlineData("Which tool did Howard write?", "tool")]
    [InlineData("Which tool Howard wrote is best?", "tool")]
    [InlineData("Why does it work?", "")]
    public void The_noun_that_is_asked_for_is_found(string question, string noun) =>
        Assert.Equal(noun, string.Join('|', QuestionReading.Of(question, Author).Asked.Select(range => question[range])));

    [Fact]
    public void White_space_does_not_count() =>
        Assert.Equal("What did she build?", QuestionReading.Of("  What \n did\tshe build?  ", Author).Text);
}
