using AnswerEngine.Encoding;
using AnswerEngine.Passages;
using AnswerEngine.Tests.Encoding;
using Xunit.Abstractions;

namespace AnswerEngine.Tests.Passages;

public sealed class TokenEstimateTests(ITestOutputHelper output)
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
        // given the paragraphs of the example's own pages
        var tokenizer = WordPieceTokenizer.FromFile(Path.Combine(RepositoryFolder.EncoderModel, "tokenizer.json"));
        var content = Path.Combine(Path.GetDirectoryName(RepositoryFolder.EncoderModel)!, "../content");
        var ratios = Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories)
            .Where(path => !path.Contains("faq", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Select(text => (Estimate: TokenEstimate.Of(text), Count: tokenizer.Tokenize(text).Ids.Length))
            .ToList();

        // then
        var whole = ratios.Sum(pair => pair.Estimate) / (double)ratios.Sum(pair => pair.Count);
        output.WriteLine($"whole {whole:F4}, pages {ratios.Min(p => (double)p.Estimate / p.Count):F4} to {ratios.Max(p => (double)p.Estimate / p.Count):F4} of {ratios.Count}");
        Assert.True(ratios.Count > 20);
        Assert.InRange(whole, 1.0, 1.2);
    }
}
