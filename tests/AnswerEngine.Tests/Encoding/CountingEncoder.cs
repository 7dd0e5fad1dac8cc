using AnswerEngine.Encoding;

namespace AnswerEngine.Tests.Encoding;

/// <summary>Gives each letter of a text a vector of two values, and counts the texts that it was asked for.</summary>
internal sealed class CountingEncoder(string fingerprint) : IEncoder
{
    private int calls;

    public int Calls => calls;

    public string Fingerprint => fingerprint;

    public int Dimension => 2;

    public TokenEmbeddings Encode(string text)
    {
        Interlocked.Increment(ref calls);
        return new(
            [.. text.Select(letter => (int)letter)],
            [.. text.Select((_, i) => new TokenOffset(i, i + 1))],
            2,
            text.SelectMany(letter => new[] { letter / 128f, 1f }).ToArray());
    }

    public TokenEmbeddings EncodeQuery(string text) => Encode(text);

    public IReadOnlyList<TokenEmbeddings> EncodeAll(
        IReadOnlyList<string> texts, int parallelism, IProgress<int>? progress, CancellationToken cancellationToken) =>
        [.. texts.Select(Encode)];
}
