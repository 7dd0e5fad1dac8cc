using AnswerEngine.Answers;
using AnswerEngine.Passages;
using static AnswerEngine.Tests.Passages.SmallSite;

namespace AnswerEngine.Tests.Answers;

/// <summary>Every word is an axis, so that what a sentence says of a question is the share of its words.</summary>
public sealed class SentenceSelectorTests
{
    // The seventh sentence says why, and no run of five holds both it and the opening.
    private static readonly SourceDocument Woods = Document("woods.md", "Planing", Section("woods", Prose(
        "These woods tear: ash and oak. Elm bends. Birch dries. Larch drips. Lime dulls. Pine smells. Oak may tear because rays part. Yew lasts.")));

    [Fact]
    public void The_sentence_that_promises_most_stands_in_the_answer_apart_from_the_run() =>
        Assert.Equal("These woods tear: ash and oak. Oak may tear because rays part.", Ask("Why does oak tear?", Woods).Text);

    [Fact]
    public void Where_one_sentence_is_asked_for_it_is_that_one() =>
        Assert.Equal("Oak may tear because rays part.", Ask("In one sentence, why does oak tear?", Woods).Text);

    [Theory]
    [InlineData("Why does oak swell?", "rain.md#oak sap.md#oak")]
    [InlineData("Which oak swells?", "rain.md#oak")]
    public void An_account_is_taken_from_two_pages_that_tell_the_same(string question, string sections)
    {
        var answer = Ask(
            question,
            Document("rain.md", "Wood", Section("oak", Prose("Oak swells because rain comes. Ash stays."))),
            Document("sap.md", "Wood", Section("oak", Prose("Oak swells because sap rises. Elm rots."))));

        Assert.Equal(sections, string.Join(' ', answer.Sentences.Select(sentence => sentence.Passage.Value).Distinct()));
    }

    [Fact]
    public void A_section_of_another_page_that_has_nothing_near_to_quote_is_left_out()
    {
        var answer = Ask(
            "Why does oak swell?",
            Document("rain.md", "Wood", Section("oak", Prose("Oak may swell because rain comes. Ash stays."))),
            Document("zinc.md", "Wood", Section("oak", Prose("Elm rots."), Block(SourceBlockKind.Code, "oak swell"))));

        Assert.All(answer.Sentences, sentence => Assert.Equal("rain.md#oak", sentence.Passage.Value));
    }

    private static Answered Ask(string question, params SourceDocument[] documents)
    {
        var passages = Cut(documents);
        var encoder = new WordEncoder();
        var corpus = new Corpus(passages, [.. passages.Select(passage => encoder.Encode(passage.EncodedText))]);
        return Assert.IsType<Answered>(
            new QuestionAnswerer(corpus, encoder, Gates.Open, "Mara Ilves").Answer(new Question { Id = new QuestionId("q"), Text = question }));
    }
}
