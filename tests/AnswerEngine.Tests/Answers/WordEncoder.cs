using System.Text.RegularExpressions;
using AnswerEngine.Encoding;

namespace AnswerEngine.Tests.Answers;

/// <summary>Gives each word an axis of its own: the similarity of two words is 1 if they are the same, else 0.</summary>
internal sealed partial class WordEncoder : IEncoder
{
    private const int Axes = 64;

    private readonly Dictionary<string, int> _axes = new(StringComparer.OrdinalIgnoreCase);

    public string Fingerprint => "words";

    public int Dimension => Axes;

    public TokenEmbeddings Encode(string text)
    {
        var words = Word().Matches(text).ToArray();
        var data = new float[words.Length * Axes];
        for (var i = 0; i < words.Length; i++) data[i * Axes + Axis(words[i].Value)] = 1;
        return new TokenEmbeddings(
            [.. words.Select(word => Axis(word.Value))], [.. words.Select(word => new TokenOffset(word.Index, word.Index + word.Length))], Axes, data);
    }

    public TokenEmbeddings EncodeQuery(string text) => Encode(text);

    public IReadOnlyList<TokenEmbeddings> EncodeAll(
        IReadOnlyList<string> texts, int parallelism, IProgress<int>? progress, CancellationToken cancellationToken) =>
        [.. texts.Select(Encode)];

    private int Axis(string word)
    {
        if (!_axes.TryGetValue(word, out var axis)) _axes[word] = axis = _axes.Count;
        return axis;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
