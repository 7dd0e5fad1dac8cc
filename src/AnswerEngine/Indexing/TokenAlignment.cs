namespace AnswerEngine.Indexing;

/// <summary>The passage token that a query token is closest to.</summary>
/// <param name="QueryToken">Place among the query's tokens.</param>
/// <param name="PassageToken">Place among the passage's tokens; -1 where the passage has none.</param>
/// <param name="Similarity">Dot product of the two vectors, -1 to 1 for unit vectors; 0 where the passage has no token.</param>
public readonly record struct TokenAlignment(int QueryToken, int PassageToken, float Similarity);
