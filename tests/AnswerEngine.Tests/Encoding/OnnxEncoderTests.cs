using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;

namespace AnswerEngine.Tests.Encoding;

public sealed class OnnxEncoderTests : IDisposable
{
    private readonly OnnxEncoder encoder = OnnxEncoder.Load(RepositoryFolder.EncoderModel);

    public void Dispose() => encoder.Dispose();

    // Integer kernels that do not saturate agree exactly, but the floating-point steps between them may differ in the
    // last bit from one processor to another, and such a bit can move a rounding of the next quantisation, and with it
    // every token of the text. Measured with AVX-512 VNNI, ONNX Runtime 1.20 to 1.29 alike: five texts equal to 1e-7, one
    // .99997, two at .9925 and .9971; last bits flipped at random in the layers' biases and norms put the .99997 and the
    // .9971 on the reference and leave the others where they are. So most texts must reach .999, and every token .98.
    [Fact]
    public void Every_token_points_where_the_reference_token_points()
    {
        using var golden = Golden();
        var least = golden.RootElement.GetProperty("texts").EnumerateArray().Select(LeastCosine).ToList();

        Assert.Equal(8, least.Count);
        Assert.All(least, cosine => Assert.InRange(cosine, .98f, 1.0001f));
        Assert.True(!Vnni.IsSupported || least.Count(cosine => cosine >= .999f) >= 6, string.Join(' ', least));
    }

    // Tolerance: the passages that reproduce exactly score to 1e-4; the two that do not, to .02 a query token.
    [Fact]
    public void Scores_of_the_reference_pairs_come_out()
    {
        using var golden = Golden();
        var vectors = golden.RootElement.GetProperty("texts").EnumerateArray()
            .Select(row => encoder.Encode(row.GetProperty("text").GetString()!)).ToList();
        var exact = Vnni.IsSupported;

        Assert.All(golden.RootElement.GetProperty("scores").EnumerateArray(), row =>
        {
            var (query, passage) = (row.GetProperty("query").GetInt32(), row.GetProperty("passage").GetInt32());
            var tolerance = exact && passage is 3 or 6 ? 1e-4 : .02 * vectors[query].Count;
            Assert.Equal(
                row.GetProperty("maxsim").GetDouble(), MaxSim.Score(vectors[query], vectors[passage]), tolerance);
        });
    }

    [Fact]
    public void Vectors_have_unit_length()
    {
        var vectors = encoder.Encode("Every answer is checked against the pages it cites.");

        Assert.Equal(96, vectors.Dimension);
        Assert.All(Enumerable.Range(0, vectors.Count), i => Assert.Equal(1, TensorPrimitives.Norm(vectors[i]), 1e-4f));
    }

    [Fact]
    public void Texts_side_by_side_come_out_as_one_at_a_time()
    {
        string[] texts = ["late interaction", "", "a judge agreed on 1,062 of 1,125 scores", "zero", "What is it?"];

        var alone = texts.Select(encoder.Encode).ToList();
        var together = encoder.EncodeAll(texts, parallelism: 4);

        Assert.All(alone.Zip(together), pair =>
        {
            Assert.Equal(pair.First.TokenIds.AsEnumerable(), pair.Second.TokenIds);
            Assert.Equal(pair.First.Data.ToArray(), pair.Second.Data.ToArray());
        });
    }

    [Fact]
    public void Threads_inside_a_run_do_not_change_its_result()
    {
        using var threaded = OnnxEncoder.Load(RepositoryFolder.EncoderModel, new() { Threads = 2 });
        var text = string.Join(' ', Enumerable.Repeat("TinyScaleLab trains small models from scratch.", 20));

        Assert.Equal(encoder.Encode(text).Data.ToArray(), threaded.Encode(text).Data.ToArray());
    }

    [Fact]
    public void Offsets_lead_back_to_the_words()
    {
        const string text = "Cafés, 😀 and pages.";

        var vectors = encoder.Encode(text);

        Assert.Equal(
            ["", "Cafés", "😀", "and", "pages", ""],
            vectors.Offsets.Select(offset => text[offset.Start..offset.End]));
    }

    [Fact]
    public void A_text_longer_than_the_model_reads_is_cut_and_still_ends_with_its_end_token()
    {
        var vectors = encoder.Encode(string.Join(' ', Enumerable.Repeat("evaluation", 600)));

        Assert.Equal(512, vectors.Count);
        Assert.Equal(102, vectors.TokenIds[^1]);
    }

    [Fact]
    public void The_fingerprint_follows_the_bytes_of_the_files()
    {
        using var folder = ModelFolder();
        var copy = OnnxEncoder.Load(folder.Path).Fingerprint;
        File.AppendAllText(Path.Combine(folder.Path, "onnx_config.json"), " ");

        Assert.Equal(encoder.Fingerprint, copy);
        Assert.NotEqual(copy, OnnxEncoder.Load(folder.Path).Fingerprint);
        Assert.Matches("^[0-9a-f]{64}$", copy);
    }

    [Theory]
    [InlineData("model_int8.onnx")]
    [InlineData("tokenizer.json")]
    [InlineData("onnx_config.json")]
    public void A_missing_file_is_named(string name)
    {
        using var folder = ModelFolder();
        File.Delete(Path.Combine(folder.Path, name));

        var error = Assert.Throws<InvalidEncoderException>(() => OnnxEncoder.Load(folder.Path));

        Assert.Equal(
            $"{Path.Combine(folder.Path, name)}: is missing. Restore the model's folder from its source.", error.Message);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.StartsWith(
            "/no/such/folder: is not there.",
            Assert.Throws<InvalidEncoderException>(() => OnnxEncoder.Load("/no/such/folder")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{ not json", "is not a configuration that can be read")]
    [InlineData("""{ "query_length": 64 }""", "is not a configuration that can be read")]
    [InlineData("""{ "embedding_dim": 0 }""", "embedding_dim is 0, and must be at least 1.")]
    [InlineData("""{ "embedding_dim": 96, "document_length": 1 }""", "document_length is 1, and must be at least 4.")]
    public void A_broken_configuration_is_named_and_explained(string content, string problem)
    {
        using var folder = ModelFolder();
        var path = Path.Combine(folder.Path, "onnx_config.json");
        File.WriteAllText(path, content);

        var error = Assert.Throws<InvalidEncoderException>(() => OnnxEncoder.Load(folder.Path));

        Assert.Equal(path, error.Path);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_the_encoder_does_not_know_do_not_disturb_it()
    {
        using var folder = ModelFolder();
        var path = Path.Combine(folder.Path, "onnx_config.json");
        File.WriteAllText(path, """{ "embedding_dim": 96, "from_a_later_version": [1, 2] }""");

        using var loaded = OnnxEncoder.Load(folder.Path);

        Assert.Equal(96, loaded.Dimension);
    }

    [Fact]
    public void A_graph_that_is_not_one_is_a_managed_error()
    {
        using var folder = ModelFolder();
        var path = Path.Combine(folder.Path, "model_int8.onnx");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..5000]);
        using var broken = OnnxEncoder.Load(folder.Path);

        var one = Assert.Throws<InvalidEncoderException>(() => broken.Encode("text"));
        var many = Assert.Throws<InvalidEncoderException>(() => broken.EncodeAll(["a", "b"], parallelism: 2));

        Assert.StartsWith($"{path}: cannot be run by ONNX Runtime", one.Message, StringComparison.Ordinal);
        Assert.Equal(one.Message, many.Message);
    }

    [Fact]
    public void A_graph_of_another_size_or_checksum_is_never_opened()
    {
        var size = new OnnxEncoderOptions { GraphSize = 12 };
        var sum = new OnnxEncoderOptions { GraphSha256 = new string('0', 64) };

        Assert.Contains(
            "has 22858404 bytes rather than 12.",
            Assert.Throws<InvalidEncoderException>(() => OnnxEncoder.Load(RepositoryFolder.EncoderModel, size)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "does not have the SHA-256 0000",
            Assert.Throws<InvalidEncoderException>(() => OnnxEncoder.Load(RepositoryFolder.EncoderModel, sum)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_expands_queries_fills_them_up_and_keeps_every_token()
    {
        using var folder = ModelFolder();
        File.WriteAllText(Path.Combine(folder.Path, "onnx_config.json"), """
            { "embedding_dim": 96, "query_length": 12, "do_query_expansion": true, "query_prefix_id": 1,
              "document_prefix_id": 2, "mask_token_id": 103, "skiplist_words": ["?"] }
            """);
        using var expanding = OnnxEncoder.Load(folder.Path);

        Assert.Equal(
            [101, 1, 2054, 2003, 2009, 1029, 102, 103, 103, 103, 103, 103], expanding.EncodeQuery("What is it?").TokenIds.AsEnumerable());
        Assert.Equal([101, 2, 2054, 2003, 2009, 102], expanding.Encode("What is it?").TokenIds.AsEnumerable());
    }

    private float LeastCosine(JsonElement row)
    {
        var actual = encoder.Encode(row.GetProperty("text").GetString()!);
        var expected = Floats(row);
        var kept = row.GetProperty("kept").EnumerateArray().Select(i => i.GetInt32()).ToList();
        var ids = row.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()).ToList();
        Assert.Equal(kept.Select(i => ids[i]), actual.TokenIds);
        return kept.Select((index, i) =>
            TensorPrimitives.CosineSimilarity(actual[i], expected.AsSpan(index * 96, 96))).Min();
    }

    private static JsonDocument Golden() => JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Golden("colbert.json")));

    private static float[] Floats(JsonElement row) =>
        MemoryMarshal.Cast<byte, float>(row.GetProperty("embeddings_f32_base64").GetBytesFromBase64()).ToArray();

    private static TemporaryFolder ModelFolder()
    {
        var folder = new TemporaryFolder();
        foreach (var name in new[] { "model_int8.onnx", "tokenizer.json", "onnx_config.json" })
        {
            File.Copy(Path.Combine(RepositoryFolder.EncoderModel, name), Path.Combine(folder.Path, name));
        }

        return folder;
    }
}
