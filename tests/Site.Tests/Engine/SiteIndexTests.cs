using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using Site.Engine;

namespace Site.Tests.Engine;

[Collection(ExampleTests.Name)]
public sealed class SiteIndexTests(ExampleSite example)
{
    [Theory]
    [InlineData(VectorPrecision.Full, 1, 1000)]
    [InlineData(VectorPrecision.Half, .99, 1000)]
    [InlineData(VectorPrecision.EightBits, .98, 1000)]
    [InlineData(VectorPrecision.FourBits, .98, 54)]
    [InlineData(VectorPrecision.TwoBits, .93, 30)]
    public void The_published_questions_find_what_exact_search_finds_in_the_bytes_that_a_token_may_take(VectorPrecision precision, double recall, double bytes)
    {
        using var room = AnswerRoom.Open(example.Site.Options);
        using var index = CompressedIndex.Of(SiteIndex.Passages(room.Corpus), new IndexOptions { Precision = precision });
        TokenEmbeddings[] queries = [.. room.Questions.Questions.Select(file => room.Shelf.Encoder.EncodeQuery(file.Question.Text))];

        Assert.InRange((double)index.File.Length / index.File.Settings.Tokens, 1, bytes);
        Assert.InRange(IndexRecall.At(room.Corpus.Index, index, queries), recall, 1);
    }

    [Theory]
    [InlineData(SearchTier.Scan)]
    [InlineData(SearchTier.Probe)]
    public void The_other_tiers_find_nearly_as_much(SearchTier tier)
    {
        using var room = AnswerRoom.Open(example.Site.Options);
        using var index = CompressedIndex.Of(SiteIndex.Passages(room.Corpus), new IndexOptions(), new SearchOptions { Tier = tier, Reranked = 64 });
        TokenEmbeddings[] queries = [.. room.Questions.Questions.Select(file => room.Shelf.Encoder.EncodeQuery(file.Question.Text))];

        Assert.InRange(IndexRecall.At(room.Corpus.Index, index, queries), .95, 1);
    }

    [Fact]
    public async Task What_a_build_leaves_is_what_a_clean_build_writes_whatever_lay_there_before()
    {
        // given an index that was changed in place, and one that is damaged
        using var site = example.Copy();
        var clean = await File.ReadAllBytesAsync(site.Options.IndexFile);
        using var room = AnswerRoom.Open(site.Options);
        using (var before = IndexFile.Open(site.Options.IndexFile))
        {
            var options = new IndexOptions { Fingerprint = before.Settings.Fingerprint };
            Assert.False(IndexUpdate.Write(before, site.Options.IndexFile, [.. SiteIndex.Passages(room.Corpus).Skip(1), SiteIndex.Passages(room.Corpus).First()], options).Refitted);
        }

        // when
        await site.BuildAsync();
        var afterUpdate = await File.ReadAllBytesAsync(site.Options.IndexFile);
        await File.WriteAllBytesAsync(site.Options.IndexFile, clean[..1000]);
        await site.BuildAsync();

        // then
        Assert.Equal(clean, afterUpdate);
        Assert.Equal(clean, await File.ReadAllBytesAsync(site.Options.IndexFile));
    }

    [Fact]
    public void The_leading_passage_of_a_question_shows_which_words_matched()
    {
        using var room = AnswerRoom.Open(example.Site.Options);
        const string Question = "What did he measure about the LLM judge?";

        var explained = ExplainedPassage.Of(room, Question, new Visitor(room, null).Ask(Question).Answer)!;

        Assert.All(explained.Explanation.Matches, match => Assert.Equal(
            explained.Passage.EncodedText[match.PassageSpan.Start..match.PassageSpan.End], match.PassageText));
        Assert.Contains(explained.Explanation.Words.Take(6), match => match.QueryText == "judge" && match.PassageText.StartsWith("judge", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Matched in " + explained.Passage.Section, explained.ToText());
        Assert.Equal(explained.Explanation.Matches.Length, explained.ToJson()["matches"]!.AsArray().Count);
    }
}
