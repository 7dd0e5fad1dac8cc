using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AnswerEngine.Browser;
using AnswerEngine.Indexing;
using AnswerEngine.Passages;
using Site.Answers;
using SiteGen.Output;
using SiteGen.Pages;

namespace Site.Ask;

/// <summary>
/// Everything that the ask box answers from, as files below <c>/ask/</c>: <c>docs/ask-files.md</c>. All but the manifest and
/// <c>passages.json</c> are named by their content, fetched once and kept.
/// </summary>
public sealed class AskIndex
{
    /// <summary>Folder of the files in the output.</summary>
    public const string Folder = "ask/";

    /// <summary>Version of the manifest and of the files that it names.</summary>
    public const int Schema = 2;

    // Length at which a file of terms is closed: it compresses to some seven kilobytes.
    private const int LongestTerms = 16_000;

    private readonly JsonObject _manifest;
    private readonly string _passages;

    private AskIndex(ImmutableArray<HashedFile> files, JsonObject manifest, string passages) =>
        (Files, _manifest, _passages) = (files, manifest, passages);

    /// <summary>The files that are named by their content.</summary>
    public ImmutableArray<HashedFile> Files { get; }

    /// <summary>Bytes of all files that a browser may fetch, before compression.</summary>
    public long Size => Files.Sum(file => (long)file.Content.Length);

    /// <summary>What was made, in a few words.</summary>
    public string Summary => $"{Files.Length} files, {Size / 1000:N0} kB";

    /// <summary>Makes the files.</summary>
    /// <param name="site">How addresses are written.</param>
    /// <param name="questions">The published questions.</param>
    /// <param name="groups">The same as pages show them, with their answers.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="table">Encodes questions.</param>
    /// <param name="vectors">The index of the same passages.</param>
    public static AskIndex Write(
        SiteIdentity site, QuestionFiles questions, ImmutableArray<QuestionGroup> groups, ImmutableArray<Passage> passages,
        PackedQueryTable table, ShardSet vectors)
    {
        var query = QueryFiles.Write(table, OwnTexts(questions, passages, groups.SelectMany(group => group.Questions).SelectMany(view => view.Sentences).Select(sentence => sentence.Text)));
        var published = PublishedFile.Write(site, questions, groups);
        var terms = new ImpactIndex(passages).Shards(LongestTerms)
            .Select(shard => (shard.First, File: HashedFile.Of("terms", "bin", shard.Terms), Places: HashedFile.Of("places", "bin", shard.Places))).ToArray();
        var places = HashedFile.Of("places", "json", AskJson.Compact(new JsonArray([.. terms.Select(shard => (JsonNode)Describe(shard.Places))])));
        var texts = PassageFiles.Cut(site, passages);
        var (lists, root) = PassageFiles.Lists(texts);
        var head = PassageVectors.Publish(vectors.Head);
        var bodies = vectors.Bodies.Select(PassageVectors.Publish).ToArray();
        var manifest = new JsonObject
        {
            ["schema"] = Schema,
            ["site"] = site.Absolute("/"),
            ["questions"] = questions.Questions.Length,
            ["passages"] = passages.Length,
            ["dim"] = table.Dimension,
            ["query"] = query.Describe(table),
            ["published"] = Describe(published),
            ["lexical"] = new JsonObject
            {
                ["k1"] = ImpactIndex.K1,
                ["b"] = ImpactIndex.B,
                ["impactUnits"] = ImpactIndex.ImpactUnits,
                ["idfUnits"] = ImpactIndex.FrequencyUnits,
                ["shards"] = new JsonArray([.. terms.Select(shard => (JsonNode)Describe(shard.File, ("first", shard.First)))]),
                ["places"] = Describe(places),
            },
            ["texts"] = Describe(root),
            ["index"] = new JsonObject
            {
                ["head"] = Describe(head),
                ["bodies"] = new JsonArray([.. bodies.Select(body => (JsonNode)Describe(body))]),
            },
            ["fusion"] = Describe(WeightedFusion.Default),
            ["gate"] = new JsonObject { ["answered"] = StaticGate.Default.Answered, ["near"] = StaticGate.Default.Near, ["author"] = new JsonArray([.. ReadQuestion.TokensOf(site.Author, table).Order().Select(id => (JsonNode)id)]) },
        };
        return new AskIndex(
            [.. query.All, published, .. terms.Select(shard => shard.File), places, .. terms.Select(shard => shard.Places), root, .. lists, .. texts.Select(text => text.File), head, .. bodies],
            manifest,
            PassagesJson.Write(site, passages));
    }

    /// <summary>Adds the files to the output.</summary>
    /// <exception cref="SiteGen.Content.BuildFailedException">An author's file has the path of one of them.</exception>
    public void AddTo(OutputTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        // Equal contents have equal names: a short table of rows may be a shard of the whole at the same time.
        foreach (var file in Files.DistinctBy(file => file.Name)) tree.Add(Folder + file.Name, file.Content);
        tree.AddText(Folder + "manifest.json", AskJson.Compact(_manifest) + "\n");
        tree.AddText(Folder + PassagesJson.Name, _passages);
    }

    internal static JsonObject Describe(HashedFile file, params (string Key, JsonNode Value)[] more)
    {
        var described = new JsonObject { ["path"] = file.Name, ["bytes"] = file.Content.Length };
        foreach (var (key, value) in more) described[key] = value;
        return described;
    }

    private static JsonObject Describe(WeightedFusion fusion) => new()
    {
        ["k"] = fusion.K,
        ["late"] = fusion.Late,
        ["lexical"] = fusion.Lexical,
        ["reranked"] = fusion.Reranked,
    };

    /// <summary>Every text of the site that a question is compared with, or that mends it.</summary>
    internal static IEnumerable<string> OwnTexts(QuestionFiles questions, ImmutableArray<Passage> passages, IEnumerable<string> sentences) =>
        questions.Questions.SelectMany(file => file.Question.Wordings).Concat(sentences).Concat(passages.Select(passage => passage.EncodedText));
}
