using AnswerEngine.Indexing;
using AnswerEngine.Lexical;
using AnswerEngine.Retrieval;
using AnswerEngine.Tests.Encoding;
using AnswerEngine.Tests.Indexing;

namespace AnswerEngine.Tests.Retrieval;

public sealed class PassageSearchTests
{
    private static readonly PassageSearch Search = new(
        new CountingEncoder("a0"),
        new ExactIndex([Vectors.Of((.6f, .8f)), Vectors.Of((0, 1)), Vectors.Of((1, 0))]),
        new LexicalSearch(["alpha one", "beta two", "alpha beta"]));

    [Fact]
    public void Both_rankings_count()
    {
        var found = Search.Search("bet", 10);

        Assert.Equal([0, 1, 2], found.Select(passage => passage.Ordinal).Order());
        Assert.Equal(found.OrderByDescending(passage => passage.Score).Select(passage => passage.Ordinal), found.Select(passage => passage.Ordinal));
        Assert.Equal(0, found[^1].Ordinal);
    }

    [Fact]
    public void A_phrase_holds_for_meaning_too() =>
        Assert.Equal([2], Search.Search("\"alpha beta\"", 10).Select(passage => passage.Ordinal));

    [Fact]
    public void Nothing_typed_finds_nothing() => Assert.Empty(Search.Search("  \"\" ", 10));

    [Fact]
    public void Two_indexes_of_different_passages_are_refused() =>
        Assert.Throws<ArgumentException>(() => new PassageSearch(new CountingEncoder("a0"), new ExactIndex([]), new LexicalSearch(["one"])));
}
