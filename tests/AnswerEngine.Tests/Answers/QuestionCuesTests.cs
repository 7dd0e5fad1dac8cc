using AnswerEngine.Answers;

namespace AnswerEngine.Tests.Answers;

public sealed class QuestionCuesTests
{
    private static readonly string[] Author = ["Mara", "Ilves"];

    [Theory]
    [InlineData("What kind of role is he looking for?", "role")]
    [InlineData("which types of GPU-hours count?", "GPU-hours")]
    [InlineData("What is a kind of role?", null)]
    public void The_thing_of_which_a_kind_is_asked_for_is_found(string question, string? thing) =>
        Assert.Equal(thing, QuestionCues.KindOfThing(question) is { } range ? question[range] : null);

    [Theory]
    [InlineData("What is the exact pitch of the pipe?", true)]
    [InlineData("What is the new organ called?", true)]
    [InlineData("Give the wording of the inscription.", true)]
    [InlineData("How does humidity change the pitch?", false)]
    [InlineData("Why does the recalled pipe sound?", false)]
    public void The_letter_is_told_from_the_matter(string question, bool letter) =>
        Assert.Equal(letter, QuestionCues.WantsTheLetter(question));

    [Theory]
    [InlineData("What did the joiner find under the chest?", true)]
    [InlineData("How many pipes were replaced?", true)]
    [InlineData("Which of the nine churches had bellows?", true)]
    [InlineData("How does she tune the pipes of an organ that was built before 1800?", false)]
    [InlineData("Did she tune it?", false)]
    [InlineData("Why does oak swell?", false)]
    public void What_happened_is_asked_for_in_the_main_clause(string question, bool happened) =>
        Assert.Equal(happened, QuestionCues.AsksWhatHappened(question));

    [Theory]
    [InlineData("She would plane larch slowly.", true)]
    [InlineData("He plans a second organ.", true)]
    [InlineData("The plan of the organ hangs in the loft.", true)]
    [InlineData("She planes larch slowly.", false)]
    public void What_may_be_is_told_by_its_verb(string text, bool supposed) => Assert.Equal(supposed, QuestionCues.IsSupposed(text));

    [Theory]
    [InlineData("What does Rosa Lind think of the organ?", true)]
    [InlineData("How have churchwardens reacted to her work?", true)]
    [InlineData("Which criticisms did the reviewers raise?", true)]
    [InlineData("What has Rosa said about Mara's pipes?", true)]
    [InlineData("What does she think of Rosa Lind's organ?", false)]
    [InlineData("In Mara Ilves's view, why does oak swell?", false)]
    [InlineData("Which wood is best, in her opinion?", false)]
    [InlineData("What does the author say about oak?", false)]
    [InlineData("Why does oak swell?", false)]
    public void Anothers_opinion_is_told_from_the_authors(string question, bool anothers) =>
        Assert.Equal(anothers, QuestionCues.AsksAnothersOpinion(question, Author));

    [Theory]
    [InlineData("Why does oak swell?", "Reason")]
    [InlineData("Besides oak, which woods would she use next, and why?", "Account")]
    [InlineData("How does oak swell, and why does birch not?", "Reason")]
    public void A_bare_why_asks_on_about_what_was_asked(string question, string kind) =>
        Assert.Equal(kind, QuestionKinds.Of(question).ToString());
}
