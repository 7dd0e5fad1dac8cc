using AnswerEngine.Lexical;
using FsCheck;
using FsCheck.Fluent;

namespace AnswerEngine.Tests.Lexical;

public sealed class LexicalSearchTests
{
    private static readonly string[] Texts =
    [
        "Late interaction compares every token.",
        "The interaction was late by an hour.",
        "ColBERT is a late-interaction model; it measured 94%.",
        "To be or not to be is a question.",
        "Measurements of the state of the union.",
    ];

    private static readonly LexicalSearch Search = new(Texts);

    [Theory]
    [InlineData("\"late interaction\"", new[] { 0, 2 })]
    [InlineData("\"late-interaction\"", new[] { 0, 2 })]
    [InlineData("“interaction was late”", new[] { 1 })]
    [InlineData("\"state of the union\"", new[] { 4 })]
    [InlineData("\"state of a union\"", new int[0])]
    [InlineData("\"to be or not to be\"", new[] { 3 })]
    [InlineData("\"late interaction\" \"every token\"", new[] { 0 })]
    [InlineData("\"every token", new[] { 0 })]
    [InlineData("\"measured 94\"", new[] { 2 })]
    [InlineData("hour \"late\"", new[] { 0, 1, 2 })]
    public void A_phrase_is_found_word_for_word(string typed, int[] found) =>
        Assert.Equal(found, Search.Search(TypedQuery.Parse(typed), 10).Select(passage => passage.Ordinal).Order());

    [Theory]
    [InlineData("measu", new[] { 2, 4 })]
    [InlineData("MEASUREM", new[] { 2, 4 })]
    [InlineData("colb", new[] { 2 })]
    [InlineData("unions", new[] { 4 })]
    [InlineData("measu ", new int[0])]
    [InlineData("", new int[0])]
    [InlineData("zzz", new int[0])]
    public void The_last_word_may_be_unfinished(string typed, int[] found) =>
        Assert.Equal(found, Search.Search(TypedQuery.Parse(typed), 10).Select(passage => passage.Ordinal).Order());

    // "al" begins alpha and album. Passages of 2, 1 and 1 terms, mean 4/3. The two words are one term in two of three
    // passages: ln(1 + 1.5 / 2.5) = .470004. Passage 0: 2 of them: 4.4 / (2 + 1.2 (.25 + .75 * 2 / (4/3))) = 4.4 / 3.65;
    // passage 1: 2.2 / (1 + 1.2 (.25 + .75 * .75)) = 2.2 / 1.975.
    [Fact]
    public void The_words_that_a_prefix_begins_count_as_one()
    {
        var found = new LexicalSearch(["alpha album", "alpha", "beta"]).Search(TypedQuery.Parse("al"), 10);

        Assert.Equal([0, 1], found.Select(passage => passage.Ordinal));
        Assert.Equal(.470004 * 4.4 / 3.65, found[0].Score, 1e-5);
        Assert.Equal(.470004 * 2.2 / 1.975, found[1].Score, 1e-5);
    }

    [Theory]
    [InlineData("late inter", "late", new string[0], "inter")]
    [InlineData("late \"every token\" hou", "late", new[] { "every token" }, "hou")]
    [InlineData("what is ColBERT?", "what is ColBERT?", new string[0], "")]
    [InlineData("\"\" late ", "late", new string[0], "")]
    public void What_was_typed_is_words_phrases_and_a_prefix(string typed, string words, string[] phrases, string prefix)
    {
        var query = TypedQuery.Parse(typed);

        Assert.Equal((words, prefix), (query.Words, query.Prefix));
        Assert.Equal(phrases, query.Phrases.ToArray());
    }

    [Fact]
    public void Without_phrase_and_prefix_the_ranking_is_that_of_BM25()
    {
        var words = Gen.Elements("late", "interaction", "Recall@10", "94%", "the", "measured", "TinyScaleLab", "late-interaction", "be");
        var text = words.ListOf().Select(list => string.Join(' ', list));
        var cases = from texts in text.ListOf() from query in text select (texts, query);

        Check.One(Config.QuickThrowOnFailure.WithReplay(20261121, 7), Prop.ForAll(cases.ToArbitrary(), pair =>
        {
            var plain = new Bm25Index(pair.texts).Search(pair.query, 50);
            return new LexicalSearch(pair.texts).Search(TypedQuery.Parse(pair.query + " "), 50).SequenceEqual(plain);
        }));
    }

    [Fact]
    public void A_text_s_own_words_are_a_phrase_that_it_holds()
    {
        var words = Gen.Elements("late", "of", "U.S.A.", "94%", "the", "e.g.", "TinyScaleLab", "late-interaction", "it's", "1,062");
        var text = words.NonEmptyListOf().Select(list => string.Join(' ', list));

        Check.One(Config.QuickThrowOnFailure.WithReplay(20261121, 7), Prop.ForAll(text.ToArbitrary(), whole =>
            new LexicalSearch(["other", $"Before {whole} after"]).Holders(TypedQuery.Parse($"\"{whole}\"")).SequenceEqual([1])));
    }
}
