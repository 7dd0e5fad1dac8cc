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
        Assert.Equal(0, features.Unsaid, 1e-6);
        Assert.Equal((1, 1), (features.SameLead, features.Agreement));
    }

    // One sentence holds two of three words, the section all three: 2 / 3.2 and 3 / 3.2.
    [Fact]
    public void The_section_may_hold_more_than_its_nearest_sentence()
    {
        var features = Measure("Why cedar pipes swells?");

        Assert.Equal(2 / 3.2, features.Sentence, 1e-6);
        Assert.Equal(3 / 3.2, features.Section, 1e-6);
        Assert.Equal(0, features.Unsaid, 1e-6);
    }

    // "Sings" stands in none of four passages, "oak" in one: ln(1 + 4.5 / 0.5) against ln(1 + 3.5 / 1.5).
    [Fact]
    public void Words_that_the_section_does_not_speak_of_count_by_their_rarity()
    {
        var features = Measure("Why oak sings?");

        Assert.Equal(Math.Log(10) / (Math.Log(10) + Math.Log(10 / 3.0)), features.Unsaid, 1e-6);
        Assert.True(features.Sentence < 0.5);
    }

    [Theory]
    [InlineData("Why does oak swell?")]
    [InlineData("Why does oak swelling matter because rains come?")]
    [InlineData("Why does oak rise because rain comes?")]
    public void A_word_in_another_form_and_a_synonym_are_spoken_of(string question) =>
        Assert.True(Measure(question).Unsaid < Measure(question + " Harmonium?").Unsaid);

    // The whole question holds a function word that stands nowhere, 2 / 2.2; its two words alone stand there wholly.
    [Fact]
    public void What_a_question_gains_over_its_words_alone_is_measured()
    {
        Assert.Equal(2 / 2.2 - 1, Measure("Why oak swells?").Gain, 1e-6);
        Assert.Equal(0, Measure("Oak swells?").Gain, 1e-6);
        Assert.Equal((0, 1), (Measure("Who is Mara Ilves?").Gain, Measure("Who is Mara Ilves?").SameLead));
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

    // Where the guest's own words lead, her opinion may stand there.
    [Theory]
    [InlineData("Why do repairers think that oak swells?", 1)]
    [InlineData("What is his opinion of oak that swells?", 0)]
    [InlineData("What harps does Rosa Lind say she tunes daily?", 0)]
    [InlineData("How does oak swell?", 0)]
    public void An_opinion_of_somebody_else_is_looked_for_in_vain_on_the_authors_page(string question, double opinion) =>
        Assert.Equal(opinion, Measure(question).Opinion);

    [Theory]
    [InlineData("Who planes larch slowly?", 1)]
    [InlineData("Who would plane larch slowly?", 0)]
    [InlineData("Why oak swells?", 0)]
    public void What_only_may_be_is_told_from_what_is(string question, double supposed) =>
        Assert.Equal(supposed, Measure(question).Supposed);

    [Theory]
    [InlineData("What harps does Rosa Lind tune?", GateVeto.None)]
    [InlineData("What harps does he tune?", GateVeto.SomebodyElse)]
    [InlineData("What harps do you tune?", GateVeto.SomebodyElse)]
    [InlineData("What harps does the author tune?", GateVeto.SomebodyElse)]
    [InlineData("Why does Rosa say that oak swells because rain comes?", GateVeto.SomebodyElse)]
    [InlineData("Why does oak swell in Kyoto?", GateVeto.UnknownName)]
    [InlineData("What kind of pipes ring the softest?", GateVeto.None)]
    [InlineData("What kind of birch rings the softest?", GateVeto.UnsaidKind)]
    [InlineData("Which sort of oak swells?", GateVeto.None)]
    public void Another_persons_words_unknown_names_and_a_kind_of_something_else_close_the_gate(string question, GateVeto veto) =>
        Assert.Equal(veto, Measure(question).Veto);

    private static GateFeatures Measure(string question)
    {
        var passages = Cut(
            Document("wood.md", "Wood", Section("", Prose("Cedar pipes ring the softest. Oak swells because rain comes."))),
            Document("birch.md", "Timber", Section("", Prose("Birch dries within 7 weeks indoors."))),
            Document("larch.md", "Planks", Section("", Prose("She would plane larch slowly."))),
            Document("talk.md", "Minutes with Rosa Lind", Section("", Prose("She tunes harps daily."))) with { Tier = TrustTier.Notes });
        var encoder = new WordEncoder();
        var corpus = new Corpus(passages, [.. passages.Select(passage => encoder.Encode(passage.EncodedText))]);
        return new QuestionAnswerer(corpus, encoder, Gates.Open, "Mara Ilves").Measure(question).Features;
    }
}
