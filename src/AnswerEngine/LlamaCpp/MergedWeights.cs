using System.Buffers.Binary;
using System.Numerics.Tensors;
using AnswerEngine.LanguageModels;
using AnswerEngine.Models;
using Loops;

namespace AnswerEngine.LlamaCpp;

/// <summary>
/// The weights of a model with those of a low-rank adapter added: W + (alpha / rank) · B · A (Hu et al., LoRA, 2021, section 4.1: where the two
/// are merged, the adapter costs no time). What the adapter changes is stored in eight bits, which llama.cpp multiplies faster than four.
/// </summary>
internal static class MergedWeights
{
    private const string AlphaKey = "adapter.lora.alpha";
    private const string ArchitectureKey = "general.architecture";
    private const string SuffixOfA = ".lora_a";
    private const string SuffixOfB = ".lora_b";

    // A model in one file says nothing of shards.
    private const string ShardKeys = "split.";

    /// <summary>Merges a model, shard by shard, with its adapter.</summary>
    /// <param name="source">The verified files of the model.</param>
    /// <param name="adapter">The verified file of the adapter.</param>
    /// <exception cref="ModelUnavailableException">A file is not GGUF, or a shard is missing.</exception>
    /// <exception cref="LanguageModelException">The adapter is none, or not for this model, or a file holds what the engine does not read.</exception>
    internal static GgufContents Of(VerifiedModel source, VerifiedModel adapter)
    {
        var files = GgufFile.All(source);
        var added = Read(adapter, GgufFile.First(adapter));
        var shards = files.Select(file => Read(source, file)).ToArray();
        try
        {
            return Merge(shards, added);
        }
        catch (InvalidDataException fault)
        {
            throw new LanguageModelException(
                $"The adapter '{adapter.Entry.Name}' cannot be added to the model '{source.Entry.Name}': {fault.Message}. Choose the model that the adapter was made for.", fault);
        }
    }

    private static GgufContents Merge(GgufContents[] shards, GgufContents added)
    {
        if (!added.ValueOf(ArchitectureKey, GgufContents.StringType).Span.SequenceEqual(shards[0].ValueOf(ArchitectureKey, GgufContents.StringType).Span)) throw new InvalidDataException("it is for another architecture");
        if (added.ValueOf(AlphaKey, GgufContents.FloatType) is not { IsEmpty: false } stored || BinaryPrimitives.ReadSingleLittleEndian(stored.Span) is not (> 0 and var alpha))
            throw new InvalidDataException($"it has no positive '{AlphaKey}', as a low-rank adapter has");
        var factors = added.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var merged = shards.SelectMany(shard => shard.Tensors).Select(tensor =>
            factors.Remove(tensor.Name + SuffixOfA, out var a) && factors.Remove(tensor.Name + SuffixOfB, out var b) ? Sum(tensor, a, b, alpha) : tensor).ToArray();
        if (factors.Count > 0) throw new InvalidDataException($"the model has no place for its tensor '{factors.Keys.Order(StringComparer.Ordinal).First()}'");
        return new GgufContents([.. shards[0].Metadata.Where(entry => !entry.Key.StartsWith(ShardKeys, StringComparison.Ordinal))], [.. merged]);
    }

    private static GgufTensor Sum(GgufTensor weights, GgufTensor a, GgufTensor b, float alpha)
    {
        var (columns, rank) = (weights.Columns, b.Columns);
        if (rank == 0 || a.Columns != columns || a.Rows != rank || b.Rows != weights.Rows)
            throw new InvalidDataException($"for '{weights.Name}', which is {Shape(weights)}, it has factors of {Shape(a)} and {Shape(b)}");
        var (elementsOfA, elementsOfB) = (Elements(a), Elements(b));
        var (width, stored) = (GgufType.Q8_0.BytesOf(columns), weights.Type.BytesOf(columns));
        var merged = new byte[checked(weights.Rows * width)];
        ParallelLoop.For(weights.Rows, row =>
        {
            Span<float> sum = new float[columns];
            weights.Type.Dequantize(weights.Data.Span.Slice(row * stored, stored), sum);
            for (var factor = 0; factor < rank; factor++)
                TensorPrimitives.MultiplyAdd(elementsOfA.AsSpan(factor * columns, columns), alpha / rank * elementsOfB[row * rank + factor], sum, sum);
            GgufTypes.Quantize(sum, merged.AsSpan(row * width, width));
        });
        return weights with { Type = GgufType.Q8_0, Data = merged };
    }

    private static GgufContents Read(VerifiedModel model, string path)
    {
        try
        {
            return GgufContents.Read(path);
        }
        catch (InvalidDataException fault)
        {
            throw new LanguageModelException(
                $"The file '{Path.GetFileName(path)}' of the model '{model.Entry.Name}' cannot be read: {fault.Message}. "
                + "It is as the catalog lists it: get the model again from its source, or choose one in F32, F16, Q4_1 or Q8_0.", fault);
        }
    }

    private static float[] Elements(GgufTensor tensor)
    {
        var elements = new float[checked(tensor.Rows * tensor.Columns)];
        var (columns, stored) = (tensor.Columns, tensor.Type.BytesOf(tensor.Columns));
        for (var row = 0; row < tensor.Rows; row++) tensor.Type.Dequantize(tensor.Data.Span.Slice(row * stored, stored), elements.AsSpan(row * columns, columns));
        return elements;
    }

    private static string Shape(GgufTensor tensor) => string.Join(" × ", tensor.Shape);
}
