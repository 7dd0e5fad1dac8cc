using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AnswerEngine.Browser;

namespace Site.Ask;

/// <summary>
/// What a browser needs to encode a question: the site's own words with their rows of the query table at once, the whole vocabulary
/// and the other rows when a question has other words.
/// </summary>
public sealed record QueryFiles
{
    // Rows in a shard: 13 kB.
    private const int RowsPerShard = 256;

    // Entries below this id are fetched at once whether or not the site uses them: the 1,400 commonest English words.
    private const int CommonIds = 3400;

    /// <summary>The site's own words.</summary>
    public required HashedFile Words { get; init; }

    /// <summary>Their rows.</summary>
    public required HashedFile Rows { get; init; }

    /// <summary>The whole vocabulary, a line an entry, in order of ids.</summary>
    public required HashedFile Vocabulary { get; init; }

    /// <summary>All rows, in order of ids.</summary>
    public required ImmutableArray<HashedFile> Shards { get; init; }

    /// <summary>Rows of the whole table.</summary>
    public required int RowCount { get; init; }

    /// <summary>All files.</summary>
    public IEnumerable<HashedFile> All => [Words, Rows, Vocabulary, .. Shards];

    /// <summary>Writes the files.</summary>
    /// <param name="table">The table.</param>
    /// <param name="texts">Every text of the site that is compared with a question.</param>
    public static QueryFiles Write(PackedQueryTable table, IEnumerable<string> texts)
    {
        var own = WordsOf(table, texts);
        var vocabulary = table.Tokenizer.Vocabulary.ToDictionary(entry => entry.Value, entry => entry.Key);
        return new QueryFiles
        {
            Words = HashedFile.Of("words", "json", AskJson.Compact(Describe(own, table))),
            Rows = HashedFile.Of("rows", "bin", table.Write([.. own.Entries.Keys])),
            Vocabulary = HashedFile.Of("vocabulary", "txt", string.Join('\n', Enumerable.Range(0, table.Rows).Select(id => Spelled(vocabulary[id])))),
            Shards = [.. Enumerable.Range(0, table.Rows).Chunk(RowsPerShard).Select(ids => HashedFile.Of("rows", "bin", table.Write(ids)))],
            RowCount = table.Rows,
        };
    }

    /// <summary>The words that a browser knows at once.</summary>
    internal static OwnWords WordsOf(PackedQueryTable table, IEnumerable<string> texts) => OwnWords.Of(table, texts, CommonIds);

    /// <summary>The manifest's part on questions.</summary>
    public JsonObject Describe(PackedQueryTable table) => new()
    {
        ["words"] = AskIndex.Describe(Words),
        ["rows"] = AskIndex.Describe(Rows),
        ["vocabulary"] = AskIndex.Describe(Vocabulary),
        ["perShard"] = RowsPerShard,
        ["rowCount"] = RowCount,
        ["shards"] = new JsonArray([.. Shards.Select(shard => (JsonNode)AskIndex.Describe(shard))]),
        ["longest"] = PackedQueryTable.LongestQuery,
        ["documentLength"] = table.DocumentLength,
        ["skipped"] = new JsonArray([.. table.Skipped.Order().Select(id => (JsonNode)id)]),
    };

    private static JsonObject Describe(OwnWords own, PackedQueryTable table)
    {
        var last = 0;
        var distances = own.Entries.Keys.Select(id => { var distance = id - last; last = id; return (JsonNode)distance; });
        return new JsonObject
        {
            ["tokens"] = string.Join(' ', own.Entries.Values),
            ["ids"] = new JsonArray([.. distances]),
            ["compounds"] = string.Join(' ', own.Compounds),
            ["unknown"] = table.Tokenizer.UnknownId,
        };
    }

    // Entries that were kept free in training spell nothing that a text could hold.
    private static string Spelled(string entry) => entry.StartsWith("[unused", StringComparison.Ordinal) ? "" : entry;
}
