using AnswerEngine.Encoding;

namespace AnswerEngine.Tests.Answers;

/// <summary>Gives each letter a unit vector on a quarter circle: the same letter, the same vector.</summary>
internal sealed class UnitEncoder : IEncoder
{
    public string Fingerprint => "unit";

    public int Dimension => 2;

    public TokenEmbeddings Encode(string text) => new(
        [.. text.Select(letter => (int)letter)],
        [.. text.Select((_, i) => new TokenOffset(i, i + 1))],
        2,
        text.SelectMany(letter => new[] { MathF.Cos(letter / 100f), MathF.Sin(letter / 100f) }).ToArray());

    public TokenEmbeddings EncodeQuery(string text) => Encode(text);

    public IReadOnlyList<TokenEmbeddings> EncodeAll(
        IReadOnlyList<string> texts, int parallelism, IProgress<int>? progress, CancellationToken cancellationToken) =>
        [.. texts.Select(Encode)];
}
