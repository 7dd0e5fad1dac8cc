using AnswerEngine.Answers;
using AnswerEngine.Passages;
using static AnswerEngine.Tests.Passages.SmallSite;

namespace AnswerEngine.Tests.Answers;

/// <summary>
/// Every word is an axis, and every word of the pages stands in one passage alone: a content word of a question weighs 1,
/// a function word .2.
/// </summary>
public sealed class GateMeasurementTests
{
    // (1 + 1) / (.2 + 1 + 1): "why" stands nowhere, the two words stand in the second sentence.
    [Fact]
    public void What_the_nearest_sentence_and_the_section_say_of_a_question_is_measured()
    {
        var features = Measure("Why oak swells?");

        Assert.Equal(2 / 2.2, features.Sentence, 1e-6);
        Assert.Equal(2 / 2.2, features.Section, 1e-6);
        Assert.Equal(1, features.Least, 1e-6);
        Assert.Equal(1, features.InLead);
    }

    // One sentence holds two of three words, the section all three: 2 / 3.2 and 3 / 3.2.
    [Fact]
    public void The_section_may_hold_more_than_its_nearest_sentence()
    {
        var features = Measure("Why cedar pipes swells?");

        Assert.Equal(2 / 3.2, features.Sentence, 1e-6);
        Assert.Equal(3 / 3.2, features.Section, 1e-6);
        Assert.Equal(1, features.Least, 1e-6);
    }

    [Fact]
    public void A_word_that_stands_nowhere_is_the_least()
    {
        var features = Measure("Why oak sings?");

        Assert.Equal(0, features.Least, 1e-6);
        Assert.True(features.Sentence < 0.5);
    }

    [Theory]
    [InlineData("How long does cedar ring?", 1)]
    [InlineData("How long does birch dry?", 0)]
    [InlineData("What does birch cost?", 1)]
    [InlineData("When was cedar cut?", 1)]
    [InlineData("Where does cedar live?", 1)]
    [InlineData("Who rings cedar?", 1)]
    [InlineData("Why does cedar ring?", 0)]
    [InlineData("Which cedar pipes ring?", 0)]
    public void A_definite_thing_that_the_nearest_sentences_lack_is_missed(string question, double missing) =>
        Assert.Equal(missing, Measure(question).KindMissing);

    [Theory]
    [InlineData("Why oak swells?", 1)]
    [InlineData("Why does birch dry?", -1)]
    [InlineData("How does oak swell?", 0)]
    public void A_reason_is_looked_for_where_one_is_asked_for(string question, double reason) =>
        Assert.Equal(reason, Measure(question).Reason);

    [Theory]
    [InlineData("How does oak swell?", 1)]
    [InlineData("Why does oak swell?", 1)]
    [InlineData("Which oak swells?", 0)]
    [InlineData("Does oak swell?", -1)]
    public void An_account_is_told_from_a_single_thing_and_from_yes_or_no(string question, double account) =>
        Assert.Equal(account, Measure(question).Account);

    [Theory]
    [InlineData("How does oak swell?", 1)]
    [InlineData("What harps does Rosa Lind tune?", 1)]
    [InlineData("What harps does Rosa Lind tune in Paris?", 2 / 3.0)]
    [InlineData("What harps does Rosa Lind tune by AI?", 1)]
    public void Names_count_that_stand_in_the_leading_section(string question, double names) =>
        Assert.Equal(names, Measure(question).Names, 1e-12);

    [Theory]
    [InlineData("What does Rosa Lind think of oak?", 1)]
    [InlineData("What is his opinion of oak?", 1)]
    [InlineData("How does oak swell?", 0)]
    public void A_question_after_an_opinion_is_known(string question, double opinion) =>
        Assert.Equal(opinion, Measure(question).Opinion);

    [Theory]
    [InlineData("Which was the lowest cedar?", -1)]
    [InlineData("Which pipes are the softest?", 1)]
    [InlineData("How does oak swell?", 0)]
    public void A_word_that_singles_one_out_is_looked_for_in_the_answer(string question, double extreme) =>
        Assert.Equal(extreme, Measure(question).Extreme);

    [Theory]
    [InlineData("What harps does Rosa Lind tune?", GateVeto.None)]
    [InlineData("What harps does he tune?", GateVeto.SomebodyElse)]
    [InlineData("What harps do you tune?", GateVeto.SomebodyElse)]
    [InlineData("What harps does the author tune?", GateVeto.SomebodyElse)]
    [InlineData("Why does Rosa say that oak swells because rain comes?", GateVeto.SomebodyElse)]
    [InlineData("Why does oak swell in Kyoto?", GateVeto.UnknownName)]
    public void Another_persons_words_and_unknown_names_close_the_gate(string question, GateVeto veto) =>
        Assert.Equal(veto, Measure(question).Veto);

    private static GateFeatures Measure(string question)
    {
        var passages = Cut(
            Document("wood.md", "Wood", Section("", Prose("Cedar pipes ring the softest. Oak swells because rain comes."))),
            Document("birch.md", "Timber", Section("", Prose("Birch dries within 7 weeks indoors."))),
            Document("talk.md", "Minutes with Rosa Lind", Section("", Prose("She tunes harps daily."))) with { Tier = TrustTier.Notes });
        var encoder = new WordEncoder();
        var corpus = new Corpus(passages, [.. passages.Select(passage => encoder.Encode(passage.EncodedText))]);
        return new QuestionAnswerer(corpus, encoder, Gates.Open, "Mara Ilves").Measure(question).Features;
    }
}
