using AnswerEngine.Browser;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Passages;

namespace AnswerEngine.Tests.Browser;

public sealed class ImpactIndexTests
{
    // Two passages of a page that is called "Page", whose title is indexed with each.
    private static readonly Passage[] Clocks =
    [
        SmallSite.Passage("clocks.md", "The clock by the clock tower stands still."),
        SmallSite.Passage("towers.md", "A tower has no clock."),
    ];

    [Fact]
    public void A_term_that_occurs_more_often_ranks_a_passage_higher()
    {
        var ranked = new ImpactIndex(Clocks).Search(["clock"]);

        Assert.Equal([0, 1], ranked.Select(hit => hit.Ordinal));
        Assert.True(ranked[0].Score > ranked[1].Score);
    }

    [Fact]
    public void Files_say_where_the_terms_stand_and_the_text_begins_a_word_after_the_headings()
    {
        // when: the words of the first are Page (0), then The (2) clock (3) by the clock (6) tower (7) stands still
        var shard = Assert.Single(new ImpactIndex(Clocks).Shards(1000)).Read();

        // then
        Assert.Equal(["clock", "page", "stand", "still", "tower"], shard.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([(0, [3, 6]), (1, [6])], Places(shard["clock"]));
        Assert.Equal([(0, [0]), (1, [0])], Places(shard["page"]));
        Assert.Equal([(0, [7]), (1, [3])], Places(shard["tower"]));
        Assert.All(shard.Values.SelectMany(postings => postings), posting => Assert.InRange(posting.Impact, 1, 62));
    }

    [Fact]
    public void Files_of_any_length_hold_the_same()
    {
        var index = new ImpactIndex(Clocks);
        var whole = Assert.Single(index.Shards(1000)).Read();

        var parts = index.Shards(1).ToArray();

        Assert.Equal(whole.Count, parts.Length);
        Assert.All(parts, part => Assert.Equal(whole[part.First].Select(posting => posting.Impact), Assert.Single(part.Read()).Value.Select(posting => posting.Impact)));
    }

    private static IEnumerable<(int Ordinal, int[] Places)> Places(IEnumerable<ShardReader.Posting> postings) =>
        postings.Select(posting => (posting.Ordinal, posting.Places));
}
