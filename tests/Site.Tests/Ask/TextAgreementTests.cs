using System.Globalization;
using System.Text.Json;
using AnswerEngine.Encoding;
using AnswerEngine.Lexical;

namespace Site.Tests.Ask;

/// <summary>The scripts of the ask box read a text as the build does.</summary>
[Collection(ExampleTests.Name)]
public sealed class TextAgreementTests(ExampleSite example)
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(RepositoryFolder.At("models/colbert-minilm"));

    [Fact]
    public async Task The_reference_texts_give_the_reference_tokens()
    {
        // given
        using var golden = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.At("tests/AnswerEngine.Tests/Golden/wordpiece.json")));
        var rows = golden.RootElement.GetProperty("rows").EnumerateArray()
            .Select(row => (Text: row.GetProperty("text").GetString()!, Ids: Numbers(row.GetProperty("ids"))))
            // The reference takes a special token in a text for the token; a question is never more than text.
            .Where(row => !row.Text.Contains('[', StringComparison.Ordinal)).ToArray();

        // when
        var read = await Node.RunAsync("texts.mjs", example.Site.Public, rows.Select(row => row.Text));

        // then
        Assert.True(rows.Length > 250);
        Assert.All(rows.Zip(read.EnumerateArray()), pair => Assert.Equal(pair.First.Ids[1..^1], Numbers(pair.Second.GetProperty("ids"))));
    }

    [Fact]
    public async Task Every_character_of_the_basic_plane_is_read_alike() =>
        await AgreeAsync([.. Enumerable.Range(0, 0x10000 / 32).Select(row =>
            string.Join(" ", Enumerable.Range(row * 32, 32).Where(IsKnown).Select(code => $"Ca{(char)code}b {(char)code}1")))]);

    [Fact]
    public async Task Characters_beyond_it_are_read_alike() =>
        await AgreeAsync([.. Enumerable.Range(0x10000 / 64, 0x20000 / 64).Select(row =>
            string.Join(" ", Enumerable.Range(row * 64, 64).Where(IsKnown).Select(code => $"Ca{char.ConvertFromUtf32(code)}b")))]);

    [Fact]
    public async Task Passages_and_questions_are_read_alike() => await AgreeAsync([.. Queries.All.Concat(example.Site.PassageTexts())]);

    [Fact]
    public async Task The_sites_own_words_are_cut_alike_by_their_part_of_the_vocabulary_and_by_the_whole()
    {
        var texts = example.Site.PassageTexts();

        var read = await Node.RunAsync("texts.mjs", example.Site.Public, texts);

        Assert.All(read.EnumerateArray(), text => Assert.Equal(Numbers(text.GetProperty("ids")), Numbers(text.GetProperty("own"))));
    }

    private async Task AgreeAsync(string[] texts)
    {
        var read = await Node.RunAsync("texts.mjs", example.Site.Public, texts);

        Assert.All(texts.Zip(read.EnumerateArray()), pair =>
        {
            var (text, script) = pair;
            var tokens = Tokenizer.Tokenize(text);
            var terms = TextAnalyzer.Analyze(text).ToArray();
            Assert.Equal(tokens.Ids[1..^1], Numbers(script.GetProperty("ids")));
            Assert.Equal(tokens.Offsets[1..^1].Select(offset => offset.Start), Numbers(script.GetProperty("starts")));
            Assert.Equal(tokens.Offsets[1..^1].Select(offset => offset.End), Numbers(script.GetProperty("ends")));
            Assert.Equal(terms.Select(term => term.Text), script.GetProperty("terms").EnumerateArray().Select(term => term.GetString()));
            Assert.Equal(terms.SelectMany(term => new[] { term.Start, term.End }), Numbers(script.GetProperty("places")));
        });
    }

    // What is a letter depends on the version of Unicode: Node may know characters that this runtime does not.
    private static bool IsKnown(int code) => char.GetUnicodeCategory(char.ConvertFromUtf32(code is >= 0xD800 and <= 0xDFFF ? 'a' : code), 0) != UnicodeCategory.OtherNotAssigned;

    private static int[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt32())];
}
