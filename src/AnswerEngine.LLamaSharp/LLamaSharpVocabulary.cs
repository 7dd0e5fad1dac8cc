using AnswerEngine.LanguageModels;
using AnswerEngine.LanguageModels.Templates;
using LLama.Native;

namespace AnswerEngine.LLamaSharp;

/// <summary>The vocabulary of a loaded model: text to tokens and back.</summary>
internal sealed class LLamaSharpVocabulary(SafeLlamaModelHandle model)
{
    internal SpecialTokens SpecialTokens { get; } = new(
        TextOf(model, model.Vocab.BOS),
        TextOf(model, model.Vocab.EOS),
        [
            .. Enumerable.Range(0, model.Vocab.Count)
                .Select(id => (LLamaToken)id)
                .Where(token => token.IsControl(model.Vocab))
                .Select(token => TextOf(model, token)),
        ]);

    internal bool EndsGeneration(int token) => ((LLamaToken)token).IsEndOfGeneration(model.Vocab);

    internal int[] Tokenize(string text, bool parseSpecial) =>
        [.. model.Tokenize(text, addBos: false, parseSpecial, System.Text.Encoding.UTF8).Select(token => (int)token)];

    internal int[] Tokenize(Prompt prompt)
    {
        int[] tokens = [.. prompt.Pieces.SelectMany(piece => Tokenize(piece.Text, parseSpecial: !piece.IsLiteral))];
        return model.Vocab is { ShouldAddBOS: true, BOS: { } bos } && (tokens.Length == 0 || tokens[0] != (int)bos)
            ? [(int)bos, .. tokens]
            : tokens;
    }

    internal string Detokenize(ReadOnlySpan<int> tokens)
    {
        using var bytes = new MemoryStream();
        foreach (var token in tokens)
        {
            bytes.Write(BytesOf(token, special: true));
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    internal byte[] BytesOf(int token, bool special = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, model.Vocab.Count);
        var bytes = new byte[model.TokenToSpan(token, [], special: special)];
        _ = model.TokenToSpan(token, bytes, special: special);
        return bytes;
    }

    private static string TextOf(SafeLlamaModelHandle model, LLamaToken? token) =>
        model.Vocab.LLamaTokenToString(token, isSpecialToken: true) ?? "";
}
