using System.Security.Cryptography;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Models;
using AnswerEngine.Tests.LanguageModels;
using AnswerEngine.Tests.Models;

namespace AnswerEngine.Tests.LlamaCpp;

public sealed class MergedWeightsTests : IDisposable
{
    private static readonly byte[] Alpha = [6, 0, 0, 0, .. BitConverter.GetBytes(8f)];
    private readonly ModelsFolder model = new();
    private readonly ModelsFolder adapter = new();

    public void Dispose()
    {
        model.Dispose();
        adapter.Dispose();
    }

    // Rank 2 and alpha 8: four times B · A is added.
    [Fact]
    public void The_product_of_the_factors_is_added_and_the_rest_stays_as_it_is()
    {
        var (weights, norm) = (Floats("blk.0.attn_q.weight", 32, 3, (row, column) => row + column), Floats("blk.0.attn_norm.weight", 32, 1, (_, column) => column / 7f));
        var merged = Merge(
            [("general.name", Text("tin")), ("split.count", new byte[] { 2, 0, 0, 0, 1, 0 })],
            [norm, weights],
            [Floats("blk.0.attn_q.weight.lora_a", 32, 2, (row, column) => row == 0 ? column : 1), Floats("blk.0.attn_q.weight.lora_b", 2, 3, (row, column) => column == 0 ? row : 10 * row)]);

        Assert.Equal(["general.name", "general.architecture"], merged.Metadata.Select(entry => entry.Key));
        Assert.Equal(["blk.0.attn_norm.weight", "blk.0.attn_q.weight"], merged.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(norm.Data.ToArray(), merged.Tensors[0].Data.ToArray());
        Assert.Equal(GgufType.Q8_0, merged.Tensors[1].Type);
        Assert.Equal((32, 3), (merged.Tensors[1].Columns, merged.Tensors[1].Rows));
        var elements = new float[96];
        GgufType.Q8_0.Dequantize(merged.Tensors[1].Data.Span, elements);
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 32; column++)
                Assert.Equal(row + column + 4 * (row * column + 10 * row), elements[32 * row + column], 2f);
    }

    // In four bits with factors in float16, as the embedded files are: every row is 0.5 · column - 2 before, and 4 · 1.5 more behind.
    [Fact]
    public void Weights_in_four_bits_and_factors_in_halves_are_added_alike()
    {
        byte[] row = [.. BitConverter.GetBytes((Half)0.5f), .. BitConverter.GetBytes((Half)(-2f)), .. Enumerable.Range(0, 16).Select(i => (byte)(i | i << 4))];
        var merged = Merge(
            [],
            [new GgufTensor("w", [32, 2], GgufType.Q4_1, row.Concat(row).ToArray())],
            [Halves("w.lora_a", 32, 2, 1.5f), Halves("w.lora_b", 2, 2, 0.5f)]);

        var elements = new float[64];
        GgufType.Q8_0.Dequantize(merged.Tensors[0].Data.Span[..34], elements.AsSpan(..32));
        GgufType.Q8_0.Dequantize(merged.Tensors[0].Data.Span[34..], elements.AsSpan(32..));
        for (var i = 0; i < 64; i++) Assert.Equal(i % 16 * 0.5f - 2 + 4 * 1.5f, elements[i], 0.06f);
    }

    [Fact]
    public void Shards_become_one_model_of_which_only_what_the_adapter_changes_is_stored_anew()
    {
        var merged = MergedWeights.Of(EmbeddedLanguageModel.Files, EmbeddedLanguageModel.Adapter);

        Assert.Equal(272, merged.Tensors.Select(tensor => tensor.Name).Distinct().Count());
        Assert.Equal(211, merged.Tensors.Count(tensor => tensor.Type == GgufType.Q8_0));
        Assert.DoesNotContain(merged.Metadata, entry => entry.Key.StartsWith("split.", StringComparison.Ordinal));
    }

    // Whoever changes the arithmetic changes LlamaRelevance.Version too: readings that are kept would be taken for others. The same on every processor.
    [Fact]
    public void The_embedded_weights_are_these_bit_for_bit()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tensor in MergedWeights.Of(EmbeddedLanguageModel.Files, EmbeddedLanguageModel.Adapter).Tensors) hash.AppendData(tensor.Data.Span);

        Assert.Equal("f345aa3b12e6a8cea6124daab6edfbfe9aab2a31e0c14605c0e9f5b492785e48", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void An_adapter_for_other_tensors_is_refused() =>
        Refuses([Floats("blk.9.attn_q.weight.lora_a", 32, 2), Floats("blk.9.attn_q.weight.lora_b", 2, 3)], "the model has no place for its tensor 'blk.9.attn_q.weight.lora_a'");

    [Fact]
    public void A_factor_without_its_other_is_refused()
    {
        Refuses([Floats("w.lora_b", 2, 3)], "the model has no place for its tensor 'w.lora_b'");
        Refuses([Floats("w.lora_a", 32, 2), Floats("v.lora_b", 2, 3)], "the model has no place for its tensor 'v.lora_b'");
    }

    [Fact]
    public void Factors_of_another_width_are_refused() =>
        Refuses([Floats("w.lora_a", 16, 2), Floats("w.lora_b", 2, 3)], "for 'w', which is 32 × 3, it has factors of 16 × 2 and 2 × 3");

    [Fact]
    public void An_adapter_without_alpha_and_one_for_another_architecture_are_refused()
    {
        Refuses([], "it has no positive 'adapter.lora.alpha'", new GgufContents([("general.architecture", Text("llama")), ("adapter.lora.alpha", new byte[] { 6, 0, 0, 0, 0, 0, 0, 0 })], []));
        Refuses([], "it is for another architecture", new GgufContents([("general.architecture", Text("gemma")), ("adapter.lora.alpha", Alpha)], []));
    }

    [Fact]
    public void A_type_that_the_engine_does_not_read_is_named_with_its_file()
    {
        var fault = Assert.Throws<LanguageModelException>(() => Merge([], [new GgufTensor("w", [1, 1], (GgufType)14, new byte[4])], []));

        Assert.StartsWith("The file 'm.gguf' of the model 'm' cannot be read: a tensor has ggml's type 14, which the engine does not read.", fault.Message, StringComparison.Ordinal);
    }

    private void Refuses(GgufTensor[] factors, string why, GgufContents? added = null)
    {
        var fault = Assert.Throws<LanguageModelException>(() => Merge([], [Floats("w", 32, 3)], factors, added));

        Assert.StartsWith($"The adapter 'm' cannot be added to the model 'm': {why}", fault.Message, StringComparison.Ordinal);
    }

    private GgufContents Merge((string Key, ReadOnlyMemory<byte> Value)[] metadata, GgufTensor[] weights, GgufTensor[] factors, GgufContents? added = null) => MergedWeights.Of(
        Verified(model, new GgufContents([.. metadata, ("general.architecture", Text("llama"))], [.. weights])),
        Verified(adapter, added ?? new GgufContents([("general.architecture", Text("llama")), ("adapter.lora.alpha", Alpha)], [.. factors])));

    private static VerifiedModel Verified(ModelsFolder folder, GgufContents contents)
    {
        using var stream = new MemoryStream();
        contents.Write(stream);
        folder.Add("m.gguf", stream.ToArray());
        folder.WriteCatalog("m.gguf");
        return folder.Verify();
    }

    private static byte[] Text(string text) => [8, 0, 0, 0, .. BitConverter.GetBytes((long)text.Length), .. System.Text.Encoding.UTF8.GetBytes(text)];

    private static GgufTensor Halves(string name, int columns, int rows, float element) => new(
        name, [columns, rows], GgufType.F16, Enumerable.Range(0, columns * rows).SelectMany(_ => BitConverter.GetBytes((Half)element)).ToArray());

    private static GgufTensor Floats(string name, int columns, int rows, Func<int, int, float>? element = null) => new(
        name, [columns, rows], GgufType.F32, Enumerable.Range(0, columns * rows).SelectMany(i => BitConverter.GetBytes(element?.Invoke(i / columns, i % columns) ?? 1)).ToArray());
}
