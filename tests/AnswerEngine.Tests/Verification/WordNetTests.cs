using AnswerEngine.Verification;

namespace AnswerEngine.Tests.Verification;

/// <summary>What the word list says of two words, in the forms in which they stand.</summary>
public sealed class WordNetTests
{
    [Theory]
    [InlineData("began", "started")]
    [InlineData("examines", "studies")]
    [InlineData("mistakes", "errors")]
    [InlineData("rapidly", "quickly")]
    [InlineData("chosen", "selected")]
    public void Words_of_one_sense_in_one_form_are_synonyms(string one, string other) => Assert.True(OpenWords.AreSynonyms(one, other));

    [Theory]
    [InlineData("begins", "started")]
    [InlineData("error", "mistakes")]
    [InlineData("tank", "pump")]
    [InlineData("fast", "slow")]
    [InlineData("zzyzx", "started")]
    public void Other_forms_and_other_senses_are_not(string one, string other) => Assert.False(OpenWords.AreSynonyms(one, other));

    [Theory]
    [InlineData("slow", "fast")]
    [InlineData("changed", "unchanged")]
    [InlineData("correct", "incorrect")]
    [InlineData("rise", "fall")]
    public void Opposites_are_known(string one, string other) => Assert.True(OpenWords.AreOpposed(one, other));

    [Theory]
    [InlineData("storing", "storage")]
    [InlineData("choosing", "choice")]
    [InlineData("measuring", "measurement")]
    public void A_noun_is_tied_to_its_verb(string one, string other) => Assert.True(OpenWords.AreRelated(one, other));

    [Fact]
    public void Forms_of_one_verb_are_not_two_words_tied_to_each_other() => Assert.False(OpenWords.AreRelated("works", "worked"));

    [Theory]
    [InlineData("written", "wrote", true)]
    [InlineData("found", "find", false)]
    [InlineData("built", "wrote", false)]
    public void A_participle_belongs_to_the_past_of_its_verb(string participle, string verb, bool expected) =>
        Assert.Equal(expected, OpenWords.IsVoiceOf(participle, verb, WordForm.Past));

    [Fact]
    public void The_hash_of_the_word_list_is_part_of_the_version_of_the_checks() =>
        Assert.EndsWith(WordNet.Hash, ClaimVerifier.Version, StringComparison.Ordinal);
}
