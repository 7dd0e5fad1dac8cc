using System.Runtime.InteropServices;
using AnswerEngine.Answers;
using AnswerEngine.Browser;
using AnswerEngine.Indexing;

namespace Site.Ask;

/// <summary>The vectors of a site's passages with two bits a dimension, as a browser fetches them.</summary>
public static class PassageVectors
{
    /// <summary>Makes the index of a corpus and cuts it into files.</summary>
    public static ShardSet Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var passages = corpus.Passages.Zip(corpus.Embeddings, (passage, vectors) => new IndexedPassage(passage.Hash, vectors));
        var options = new IndexOptions { Precision = VectorPrecision.TwoBits, Parallelism = Environment.ProcessorCount };
        return IndexShards.Write(IndexFile.Read(IndexBuilder.ToBytes(passages, options), "the index of the ask box"));
    }

    /// <summary>The same files, ready to be searched.</summary>
    public static ShardedIndex Open(ShardSet shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        return new(shards.Head.Content.AsSpan(), [.. shards.Bodies.Select(Bytes)]);
    }

    /// <summary>A file of the index under its name in the folder of the ask box.</summary>
    internal static HashedFile Publish(IndexShard shard) => new($"vectors.{shard.Name}.bin", Bytes(shard));

    private static ReadOnlyMemory<byte> Bytes(IndexShard shard) => ImmutableCollectionsMarshal.AsArray(shard.Content);
}
