using AnswerEngine.Browser;

namespace AnswerEngine.Tests.Browser;

public sealed class AskedKindTests
{
    [Theory]
    [InlineData("Who wrote BinPackCollator?", "who")]
    [InlineData("In WHOSE words is it told?", "who")]
    [InlineData("How many matrix operations are there?", "quantity")]
    [InlineData("How did he find it?", "how")]
    [InlineData("Did he find it?", "polar")]
    [InlineData("What did he do when it failed?", "what")]
    [InlineData("The outputs differed, but how? Was there a bug?", "polar")]
    [InlineData("Which model, and when? ", "which")]
    [InlineData("tiny models", "")]
    [InlineData("constructor toString", "")]
    [InlineData("Почему?", "")]
    [InlineData("", "")]
    public void A_question_asks_for_the_first_kind_of_its_last_sentence(string question, string kind) =>
        Assert.Equal(kind, AskedKind.Of(question));

    [Fact]
    public void A_wording_has_all_kinds_that_it_holds() =>
        Assert.Equal(["polar", "when", "quantity"], AskedKind.All("Does he say when, and how often?"));
}
