using System.Numerics.Tensors;
using AnswerEngine.Answers;

namespace Site.Engine;

/// <summary>
/// How alike documents are by the vectors of their passages: the cosine of the means of their token vectors, after the
/// mean of all documents was taken away, which they all share.
/// </summary>
public sealed class DocumentSimilarity
{
    private readonly SortedDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    /// <summary>Takes the encoded passages of a site.</summary>
    public DocumentSimilarity(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var passages = corpus.Passages.Zip(corpus.Embeddings, (passage, tokens) => (Document: passage.Document.Id, Tokens: tokens));
        foreach (var document in passages.GroupBy(pair => pair.Document, StringComparer.Ordinal))
        {
            var mean = new float[document.First().Tokens.Dimension];
            foreach (var (_, tokens) in document)
            {
                for (var token = 0; token < tokens.Count; token++)
                    TensorPrimitives.Add(mean, tokens[token], mean);
            }

            Normalize(mean);
            _vectors.Add(document.Key, mean);
        }

        TakeAwayWhatAllShare();
    }

    /// <summary>Every other document with a passage, with its cosine, -1 to 1, in ordinal order.</summary>
    /// <param name="sourcePath">Path of the document below <c>content/</c>; one without passages is like none.</param>
    public IEnumerable<KeyValuePair<string, double>> Of(string sourcePath)
    {
        if (!_vectors.TryGetValue(sourcePath, out var vector)) yield break;
        foreach (var (other, otherVector) in _vectors)
        {
            if (other != sourcePath) yield return new(other, TensorPrimitives.Dot(vector, otherVector));
        }
    }

    private void TakeAwayWhatAllShare()
    {
        if (_vectors.Count < 2) return;
        var shared = new float[_vectors.Values.First().Length];
        foreach (var vector in _vectors.Values) TensorPrimitives.Add(shared, vector, shared);
        TensorPrimitives.Divide(shared, _vectors.Count, shared);
        foreach (var vector in _vectors.Values)
        {
            TensorPrimitives.Subtract(vector, shared, vector);
            Normalize(vector);
        }
    }

    private static void Normalize(float[] vector)
    {
        if (TensorPrimitives.Norm(vector) is var length and > 0) TensorPrimitives.Divide(vector, length, vector);
    }
}
