using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>Passages that can be searched by late interaction; a passage is known by its place in the list indexed.</summary>
public interface IPassageIndex
{
    /// <summary>Number of passages.</summary>
    int Count { get; }

    /// <summary>The best passages for a query, best first; equal scores in the order of the passages.</summary>
    /// <param name="query">Vectors <c>[query tokens, dim]</c>, of the index's own dimension.</param>
    /// <param name="limit">Most passages to return, at least 1.</param>
    IReadOnlyList<ScoredPassage> Search(TokenEmbeddings query, int limit);

    /// <summary>The score of one passage, which <see cref="Search"/> would give it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such passage.</exception>
    double Score(TokenEmbeddings query, int ordinal);
}
