using AnswerEngine.Encoding;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Encoding;

namespace AnswerEngine.Tests.Passages;

public sealed class TokenEstimateTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a page", 2)]
    [InlineData("A page.", 3)]
    [InlineData("evaluation", 2)]
    [InlineData("don't", 3)]
    [InlineData("94.4%", 4)]
    public void Long_words_count_by_sevens_and_each_mark_counts_one(string text, int tokens) =>
        Assert.Equal(tokens, TokenEstimate.Of(text));

    [Fact]
    public void The_estimate_is_near_the_tokenizers_count_on_every_page()
    {
        // given the example's own pages, as they stand in their files
        var tokenizer = WordPieceTokenizer.Load(RepositoryFolder.EncoderModel);
        var content = Path.Combine(RepositoryFolder.EncoderModel, "../../content");
        var ratios = Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories)
            .Where(path => !path.Contains("faq", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Select(text => (Estimate: TokenEstimate.Of(text), Count: tokenizer.Tokenize(text).Ids.Length))
            .ToList();

        // then
        Assert.True(ratios.Count > 20);
        Assert.InRange(ratios.Sum(pair => pair.Estimate) / (double)ratios.Sum(pair => pair.Count), 1.0, 1.1);
        Assert.All(ratios, pair => Assert.InRange(pair.Estimate / (double)pair.Count, 0.9, 1.2));
    }
}
