using AnswerEngine.Answers;
using AnswerEngine.Indexing;

namespace Site.Engine;

/// <summary>The index of a site's passages, made from their vectors in the order of documents and sections.</summary>
public static class SiteIndex
{
    /// <summary>Name of the file, in the folder for what may be computed again.</summary>
    public const string FileName = "index.pidx";

    /// <summary>The passages as an index takes them.</summary>
    public static IEnumerable<IndexedPassage> Passages(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return corpus.Passages.Select((passage, i) => new IndexedPassage(passage.Hash, corpus.Embeddings[i]));
    }

    /// <summary>
    /// Writes the index, unless the file is the one that a clean build would write: of the same recipe, encoder, precision
    /// and passages.
    /// </summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static bool Write(string path, Corpus corpus, IndexOptions options)
    {
        if (IsCurrent(path, corpus, options)) return false;
        IndexBuilder.Write(path, Passages(corpus), options);
        return true;
    }

    /// <summary>Whether an index holds exactly these passages, in this order.</summary>
    public static bool Holds(IndexFile index, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(corpus);
        return index.Settings.Passages == corpus.Passages.Length
            && Enumerable.Range(0, corpus.Passages.Length).All(i => index.HashOf(i) == corpus.Passages[i].Hash);
    }

    private static bool IsCurrent(string path, Corpus corpus, IndexOptions options)
    {
        if (!File.Exists(path)) return false;
        try
        {
            using var index = IndexFile.Open(path);
            return index.IsCleanBuildOf(options) && Holds(index, corpus);
        }
        catch (InvalidIndexException)
        {
            return false;
        }
    }
}
