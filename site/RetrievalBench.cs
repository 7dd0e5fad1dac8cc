using System.Collections.Immutable;
using AnswerEngine.Evaluation;
using AnswerEngine.Indexing;
using AnswerEngine.Passages;
using Site.Engine;

namespace Site;

/// <summary>Holds the ways to retrieve against a set of questions.</summary>
public static class RetrievalBench
{
    /// <summary>Reads a set: a folder with passages or a corpus, or a file of questions on the site's own content.</summary>
    /// <param name="options">The site, whose passages a file of questions is about.</param>
    /// <param name="path">Folder or file.</param>
    /// <exception cref="FormatException">The set cannot be read.</exception>
    public static RetrievalSet Read(BuildOptions options, string path)
    {
        if (!File.Exists(path)) return RetrievalSetReader.Read(path);
        var passages = new PassageCutter().Cut(SourceDocuments.Of(Build.ReadContent(options)));
        return ContentRetrievalSet.Of(path, passages, LabelledQuestion.ReadSet(path));
    }

    /// <summary>Opens the models with a cache of the set's own, so that the vectors of the site's pages stay in theirs.</summary>
    public static ModelShelf OpenShelf(BuildOptions options, RetrievalSet set) => ModelShelf.Open(
        options.ModelsFolder,
        Path.Combine(options.CacheFolder, "retrieval", TextHash.Of([.. set.Passages.Select(passage => passage.IndexedText)])));

    /// <summary>What every method reaches on a set, in the order of the table.</summary>
    /// <param name="shelf">The models; vectors that had to be computed are kept in its cache.</param>
    /// <param name="set">The set.</param>
    /// <param name="progress">Is told how many passages are encoded.</param>
    public static ImmutableArray<RetrievalResult> Measure(ModelShelf shelf, RetrievalSet set, IProgress<int>? progress = null)
    {
        var embeddings = shelf.Encoder.EncodeAll([.. set.Passages.Select(passage => passage.IndexedText)], Environment.ProcessorCount, progress);
        var methods = new RetrievalMethods(set, RetrievalGroup.All(set, embeddings), shelf.Encoder);
        var table = shelf.FullQueryTable();
        ImmutableArray<RetrievalResult> results = [.. new[]
        {
            methods.Words,
            methods.SingleVectors,
            methods.Late(RetrievalMethods.LateInteraction, group => group.Exact),
            Kept(methods, "int8", VectorPrecision.EightBits),
            Kept(methods, "4 bits", VectorPrecision.FourBits),
            Kept(methods, "2 bits", VectorPrecision.TwoBits),
            Kept(methods, "1 bit", VectorPrecision.OneBit),
            methods.Weighed,
            methods.Encoder("query table", table),
            methods.Both("query table and BM25 by reciprocal rank", table, byScore: false),
            methods.Both("query table and BM25 by score", table, byScore: true),
            methods.Both(RetrievalMethods.FusedByRank, shelf.Encoder, byScore: false),
            methods.Both(RetrievalMethods.Fused, shelf.Encoder, byScore: true),
        }.Select(method => RetrievalResult.Of(set, method))];
        shelf.SaveCache();
        return results;
    }

    private static RetrievalMethod Kept(RetrievalMethods methods, string name, VectorPrecision precision) =>
        methods.Late($"late interaction, {name}", group => group.Compressed(precision, Environment.ProcessorCount));
}
