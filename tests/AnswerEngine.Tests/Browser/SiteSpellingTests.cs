using AnswerEngine.Browser;
using AnswerEngine.Encoding;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Browser;

public sealed class SiteSpellingTests
{
    private static readonly PackedQueryTable Table =
        new(StaticQueryTable.Load(RepositoryFolder.QueryTable, RepositoryFolder.EncoderModel));

    private static readonly SiteSpelling Spelling = new(Table, OwnWords.Of(
        Table, ["the retrieval bottleneck of embeddings in TinyScaleLab, its hypothesis and background; distinction, distillation; work"], 0));

    [Theory]
    [InlineData("a botleneck", "a bottleneck")]
    [InlineData("in retreival?", "in retrieval?")]
    [InlineData("TinyScaleLb's Hypotesis", "TinyScaleLb's hypothesis")]
    [InlineData("backgruond", "background")]
    [InlineData("the wrok", "the work")]
    public void A_slip_becomes_the_word_of_the_site_that_is_nearest(string typed, string read) =>
        Assert.Equal(read, Spelling.Mend(typed));

    [Theory]
    [InlineData("retrieval", "a word of the site")]
    [InlineData("strange", "a word of the vocabulary")]
    [InlineData("distilation", "another form of a word of the site")]
    [InlineData("bottlenecky", "a word that one of the site begins")]
    [InlineData("xbottleneck", "another first letter")]
    [InlineData("wrk", "too short")]
    [InlineData("wark", "too short to be no other word")]
    [InlineData("botleneck-free", "a part of a longer word")]
    [InlineData("bötleneck", "another alphabet")]
    [InlineData("", "nothing")]
    public void What_may_be_meant_stays(string typed, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(typed, Spelling.Mend(typed));
    }
}
