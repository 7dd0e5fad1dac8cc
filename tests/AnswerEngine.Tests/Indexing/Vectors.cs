using AnswerEngine.Encoding;

namespace AnswerEngine.Tests.Indexing;

/// <summary>Token vectors of two dimensions, written as they are compared.</summary>
internal static class Vectors
{
    public static TokenEmbeddings Of(params (float X, float Y)[] tokens) => Weighted([.. tokens.Select(t => (t.X, t.Y, 1f))]);

    public static TokenEmbeddings Weighted(params (float X, float Y, float Weight)[] tokens) => new(
        [.. tokens.Select((_, i) => i)],
        [.. tokens.Select((_, i) => new TokenOffset(i, i + 1))],
        2,
        tokens.SelectMany(token => new[] { token.X, token.Y }).ToArray(),
        [.. tokens.Select(token => token.Weight)]);
}
