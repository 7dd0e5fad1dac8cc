namespace AnswerEngine.Indexing;

/// <summary>Consecutive tokens as an index keeps them.</summary>
/// <param name="Codes">The centroid of each.</param>
/// <param name="Vectors">Their vectors, <c>[n, stride]</c>.</param>
internal readonly record struct EncodedTokens(int[] Codes, byte[] Vectors);
