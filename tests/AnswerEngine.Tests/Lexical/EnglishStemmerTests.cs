using AnswerEngine.Lexical;

namespace AnswerEngine.Tests.Lexical;

public sealed class EnglishStemmerTests
{
    // Words and stems from the vocabulary that is published with the algorithm, two or more for every step.
    [Theory]
    [InlineData("consign consigned consigning consignment", "consign")]
    [InlineData("consist consisted consistency consistent consistently consisting consists", "consist")]
    [InlineData("consolidate consolidated consolidating", "consolid")]
    [InlineData("conspicuous conspicuously", "conspicu")]
    [InlineData("conspirator conspirators conspire conspired conspiring", "conspir")]
    [InlineData("constancy constance", "constanc")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knaves knave", "knave")]
    [InlineData("kneaded kneading", "knead")]
    [InlineData("knightly", "knight")]
    [InlineData("knitted knitting knits", "knit")]
    [InlineData("knives", "knive")]
    [InlineData("skis", "ski")]
    [InlineData("skies sky", "sky")]
    [InlineData("dying die", "die")]
    [InlineData("gently", "gentl")]
    [InlineData("early", "earli")]
    [InlineData("news", "news")]
    [InlineData("bias", "bias")]
    [InlineData("added adding", "add")]
    [InlineData("evening", "evening")]
    [InlineData("inning", "inning")]
    [InlineData("proceed", "proceed")]
    [InlineData("succeed", "succeed")]
    [InlineData("general generally", "general")]
    [InlineData("generate generates generation", "generat")]
    [InlineData("internal", "internal")]
    [InlineData("interval intervals", "interval")]
    [InlineData("organization", "organiz")]
    [InlineData("university", "universiti")]
    [InlineData("geologist", "geolog")]
    [InlineData("paste pasted", "paste")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("agreed", "agre")]
    [InlineData("happy happi", "happi")]
    [InlineData("say", "say")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("relational", "relat")]
    [InlineData("hopefulness", "hope")]
    [InlineData("adoption", "adopt")]
    [InlineData("rate", "rate")]
    [InlineData("controlling", "control")]
    [InlineData("is", "is")]
    [InlineData("'tis", "tis")]
    [InlineData("judge's", "judg")]
    public void Published_words_have_their_published_stems(string words, string stem) =>
        Assert.All(words.Split(' '), word => Assert.Equal(stem, EnglishStemmer.Stem(word)));

    [Fact]
    public void Words_without_a_letter_to_spare_are_left_alone() =>
        Assert.All(["", "a", "'", "''", "'''", "'s", "'s'", "y", "yy", "yyy"], word =>
            Assert.True(EnglishStemmer.Stem(word).Length <= word.Length));
}
