using AnswerEngine.Passages;
using static AnswerEngine.Tests.Passages.SmallSite;

namespace AnswerEngine.Tests.Passages;

public sealed class PassageCutterTests
{
    [Fact]
    public void A_passage_never_crosses_a_section()
    {
        var passages = Cut(Document("a.md", "A",
            Section("", Prose("He built it in May.")),
            Section("judge", Prose("The judge came later on.")),
            Section("people", Prose("People scored it by hand."))));

        Assert.Equal(["a.md", "a.md#judge", "a.md#people"], passages.Select(passage => passage.Id.Value));
        Assert.Equal(["a.md", "a.md#judge", "a.md#people"], passages.Select(passage => passage.Section));
        Assert.Equal(["A. ", "A. judge. ", "A. people. "], passages.Select(passage => passage.Context));
    }

    [Fact]
    public void A_section_over_the_budget_is_cut_between_sentences()
    {
        var sentence = "One two three four five six seven eight nine ten eleven.";
        var page = Document("a.md", "A", Section("x", Prose(string.Join(' ', Enumerable.Repeat(sentence, 7)))));

        var passages = new PassageCutter(36).Cut([page]);

        Assert.Equal(["a.md#x", "a.md#x/2", "a.md#x/3"], passages.Select(passage => passage.Id.Value));
        Assert.Equal([3, 3, 1], passages.Select(passage => passage.Sentences.Length));
        Assert.All(passages, passage => Assert.InRange(TokenEstimate.Of(passage.Text), 1, 36));
    }

    [Fact]
    public void A_sentence_over_the_budget_is_a_passage_of_its_own()
    {
        var longest = string.Join(' ', Enumerable.Repeat("word", 60)) + ".";

        var passages = new PassageCutter(32).Cut([Document("a.md", "A", Section("", Prose("It is short here. " + "W" + longest[1..] + " It ends here now.")))]);

        Assert.Equal([1, 1, 1], passages.Select(passage => passage.Sentences.Length));
    }

    [Fact]
    public void A_budget_too_small_for_a_sentence_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PassageCutter(31));

    [Fact]
    public void Quotations_stand_apart_and_are_other_peoples_words()
    {
        var passages = Cut(Document("a.md", "A", Section("x",
            Prose("He asked a guest about it."),
            Block(SourceBlockKind.Quote, "I went to school in Perth."),
            Prose("That was the whole answer."))));

        Assert.Equal(
            [TrustTier.Author, TrustTier.Others, TrustTier.Author], passages.Select(passage => passage.Tier));
        Assert.Equal("I went to school in Perth.", passages[1].Text);
    }

    [Fact]
    public void A_document_of_notes_gives_passages_of_its_own_tier()
    {
        var notes = Document("n.md", "N", Section("", Prose("Howard likes small tools."))) with { Tier = TrustTier.Notes };

        Assert.Equal(TrustTier.Notes, Cut(notes)[0].Tier);
    }

    [Theory]
    [InlineData(SourceBlockKind.Prose, "He built the judge in May.", true)]
    [InlineData(SourceBlockKind.ListItem, "He built the judge in May.", true)]
    [InlineData(SourceBlockKind.Quote, "He built the judge in May.", true)]
    [InlineData(SourceBlockKind.TableRow, "He built the judge in May.", false)]
    [InlineData(SourceBlockKind.Code, "He built the judge in May.", false)]
    [InlineData(SourceBlockKind.Prose, "He said “it is done.”", true)]
    [InlineData(SourceBlockKind.Prose, "He built it (in May).", true)]
    [InlineData(SourceBlockKind.Prose, "Who built the judge then?", false)]
    [InlineData(SourceBlockKind.Prose, "He asked “who built it?”", false)]
    [InlineData(SourceBlockKind.Prose, "The judge of May, called “the judge”", false)]
    [InlineData(SourceBlockKind.Prose, "See also this:", false)]
    [InlineData(SourceBlockKind.Prose, "He built it.", false)]
    [InlineData(SourceBlockKind.Prose, "This page lists what he built.", false)]
    [InlineData(SourceBlockKind.Prose, "The theme page on evaluation tells more.", false)]
    [InlineData(SourceBlockKind.Prose, "More of it stands on this page.", false)]
    public void Only_whole_statements_may_be_quoted(SourceBlockKind kind, string text, bool quotable) =>
        Assert.Equal(quotable, Cut(Document("a.md", "A", Section("", Block(kind, text))))[0].Sentences[0].Quotable);

    [Fact]
    public void Code_and_table_rows_are_not_cut_into_sentences() =>
        Assert.Single(Cut(Document("a.md", "A", Section("", Block(SourceBlockKind.Code, "Run. Then stop. Then go."))))[0].Sentences);

    [Theory]
    [InlineData("en", true)]
    [InlineData("EN", true)]
    [InlineData("en-GB", true)]
    [InlineData("de", false)]
    [InlineData("eng", false)]
    public void Only_english_documents_become_passages(string language, bool cut)
    {
        var page = Document("a.md", "A", Section("", Prose("He built the judge in May."))) with { Language = language };

        Assert.Equal(cut, PassageCutter.IsEnglish(page));
        Assert.Equal(cut ? 1 : 0, Cut(page).Length);
    }

    [Fact]
    public void A_passage_lists_each_address_that_its_blocks_link_to_once()
    {
        var first = Prose("He built the judge in May.") with { Urls = ["https://a.org", "https://b.org"] };
        var second = Prose("He tested the judge in June.") with { Urls = ["https://b.org"] };

        Assert.Equal(["https://a.org", "https://b.org"], Cut(Document("a.md", "A", Section("", first, second)))[0].Urls.AsEnumerable());
    }

    [Fact]
    public void Sentences_know_their_place_and_their_block()
    {
        var passage = Cut(Document("a.md", "A", Section("", Prose("He built it in May. It works well now."), Prose("People tested it."))))[0];

        Assert.Equal("He built it in May. It works well now. People tested it.", passage.Text);
        Assert.Equal([0, 0, 1], passage.Sentences.Select(sentence => sentence.Block));
        Assert.All(passage.Sentences, sentence => Assert.Equal(sentence.Text, passage.Text[sentence.Start..sentence.End]));
    }

    [Fact]
    public void An_empty_section_gives_no_passage() =>
        Assert.Empty(Cut(Document("a.md", "A", Section("x"), Section("y", Prose("")))));
}
