using System.IO.Compression;
using System.Text.Json;

namespace Site.Tests.Ask;

/// <summary>What a visitor of the example fetches, each file by itself after gzip.</summary>
[Collection(ExampleTests.Name)]
public sealed class AskBytesTests(ExampleSite example)
{
    private const int TokensPlace = 20;

    private readonly string _folder = Path.Combine(example.Site.Public, "ask");

    // Those of keyword search are loaded by a search alone, and those that keep the page once an outcome stands.
    private string[] Scripts => [.. Directory.EnumerateFiles(_folder, "*.js").Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith("search", StringComparison.Ordinal) && !name.StartsWith("offline", StringComparison.Ordinal))];

    [Fact]
    public void The_scripts_of_an_answer_take_at_most_25_kilobytes() => Assert.InRange(Compressed(Scripts), 1, 25_000);

    [Fact]
    public void A_first_answer_takes_at_most_300_kilobytes()
    {
        // given: a question in the site's own words
        var manifest = Manifest();
        var query = manifest.GetProperty("query");

        // when
        string[] fetched =
        [
            .. Scripts, "ask-box.css", "manifest.json", PathOf(query, "words"), PathOf(query, "rows"), PathOf(manifest, "published"),
            .. manifest.GetProperty("lexical").GetProperty("shards").EnumerateArray().Select(shard => shard.GetProperty("path").GetString()!),
        ];

        // then
        Assert.InRange(Compressed(fetched), 100_000, 300_000);
    }

    [Fact]
    public void Everything_takes_at_most_two_megabytes()
    {
        var files = Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Where(name => name is not ("passages.json" or "index.html" or "index.md"));

        Assert.InRange(Compressed(files), 1_000_000, 2_000_000);
    }

    [Fact]
    public void The_index_takes_at_most_30_bytes_a_token()
    {
        // given
        var index = Manifest().GetProperty("index");
        var head = PathOf(index, "head");
        var tokens = BitConverter.ToInt32(File.ReadAllBytes(Path.Combine(_folder, head)), TokensPlace);

        // when
        var bytes = Compressed(index.GetProperty("bodies").EnumerateArray().Select(body => body.GetProperty("path").GetString()!).Append(head));

        // then
        Assert.True(tokens > 10_000, $"{tokens} tokens");
        Assert.InRange(bytes / (double)tokens, 1, 30);
    }

    [Fact]
    public void No_file_is_longer_than_a_megabyte() =>
        Assert.All(Directory.EnumerateFiles(_folder).Where(path => Path.GetFileName(path) != "passages.json"), path => Assert.InRange(new FileInfo(path).Length, 1, 1 << 20));

    private JsonElement Manifest() => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(_folder, "manifest.json")));

    private static string PathOf(JsonElement parent, string name) => parent.GetProperty(name).GetProperty("path").GetString()!;

    private long Compressed(IEnumerable<string> names) => names.Distinct().Sum(name =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(Path.Combine(_folder, name)));
        return packed.Length;
    });
}
