using System.Text.Json;

namespace Site.Tests.Ask;

/// <summary>Keyword search as the browser runs it, over the files of the example.</summary>
[Collection(ExampleTests.Name)]
public sealed class KeywordSearchTests(ExampleSite example)
{
    [Fact]
    public async Task A_phrase_is_found_where_its_words_stand_together_and_nowhere_else()
    {
        // given
        var texts = example.Site.PassageTexts();
        var together = texts.Count(text => text.Contains("late interaction", StringComparison.OrdinalIgnoreCase) || text.Contains("late-interaction", StringComparison.OrdinalIgnoreCase));

        // when
        var (phrase, joined, turned) = await ThreeAsync("\"late interaction\"", "\"late-interaction\"", "\"interaction late\"");

        // then
        Assert.True(together > 1);
        Assert.Equal(together, Total(phrase));
        Assert.Equal(together, Total(joined));
        Assert.Equal(0, Total(turned));
    }

    [Fact]
    public async Task Stop_words_of_a_phrase_must_stand_there_too()
    {
        // given
        var texts = example.Site.PassageTexts();

        // when
        var (one, other, swapped) = await ThreeAsync("\"models from scratch\"", "\"models scratch\"", "\"models of scratch\"");

        // then
        Assert.Equal(texts.Count(text => text.Contains("models from scratch", StringComparison.OrdinalIgnoreCase)), Total(one));
        Assert.NotEqual(0, Total(one));
        Assert.Equal(0, Total(other));
        Assert.Equal(0, Total(swapped));
    }

    [Fact]
    public async Task A_phrase_fetches_where_its_words_stand_and_words_alone_do_not()
    {
        var (phrase, words, _) = await ThreeAsync("\"late interaction\"", "late interaction", "");

        Assert.Contains(Fetched(phrase), file => file.StartsWith("places.", StringComparison.Ordinal));
        Assert.DoesNotContain(Fetched(words), file => file.StartsWith("places.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_last_word_may_be_unfinished_but_not_if_something_follows_it()
    {
        var (whole, begun, closed) = await ThreeAsync("imagenette", "imagene", "imagene ");

        Assert.NotEqual(0, Total(whole));
        Assert.Equal(Total(whole), Total(begun));
        Assert.Equal(0, Total(closed));
    }

    [Fact]
    public async Task An_ending_that_stems_lack_may_be_unfinished_too()
    {
        var (whole, begun, nothing) = await ThreeAsync("experiment ", "experimen", "zzqzzq");

        Assert.Equal(Total(whole), Total(begun));
        Assert.Equal(0, Total(nothing));
    }

    [Fact]
    public async Task A_search_fetches_neither_the_query_table_nor_the_index_nor_the_questions()
    {
        var (one, two, three) = await ThreeAsync("imagenette", "\"late interaction\"", "");

        foreach (var result in new[] { one, two, three })
        {
            Assert.All(Fetched(result), file => Assert.Matches(@"^(manifest\.json|(terms|places|texts)\.[0-9a-f]{16}\..*)$", file));
        }
    }

    [Fact]
    public async Task The_words_that_were_found_are_marked()
    {
        var (words, _, _) = await ThreeAsync("imagenette", "", "");

        // A passage may hold the word in its headings alone.
        var marked = words.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("highlights").GetArrayLength() > 0).ToArray();
        Assert.NotEmpty(marked);
        Assert.All(marked, item =>
        {
            var mark = item.GetProperty("highlights")[0];
            Assert.Equal("imagenette", item.GetProperty("snippet").GetString()![mark[0].GetInt32()..mark[1].GetInt32()], ignoreCase: true);
        });
    }

    private async Task<(JsonElement One, JsonElement Two, JsonElement Three)> ThreeAsync(string one, string two, string three)
    {
        var results = await Node.RunAsync("search.mjs", example.Site.Public, new[] { one, two, three });
        return (results[0], results[1], results[2]);
    }

    private static IEnumerable<string> Fetched(JsonElement result) => result.GetProperty("fetched").EnumerateArray().Select(file => file.GetString()!);

    private static int Total(JsonElement result) => result.GetProperty("total").GetInt32();
}
