using System.Runtime.InteropServices;
using AnswerEngine.LanguageModels;
using AnswerEngine.LanguageModels.Templates;
using AnswerEngine.LlamaCpp.Native;

namespace AnswerEngine.LlamaCpp;

/// <summary>The vocabulary of a loaded model: text to tokens and back.</summary>
/// <param name="vocabulary">The <c>llama_vocab *</c>, owned by the model.</param>
internal sealed unsafe class LlamaVocabulary(nint vocabulary)
{
    private readonly int bos = LlamaNative.AddsBos(vocabulary) ? LlamaNative.BosToken(vocabulary) : -1;

    internal nint Pointer => vocabulary;

    internal int Size { get; } = LlamaNative.VocabularySize(vocabulary);

    internal SpecialTokens SpecialTokens { get; } = new(
        TextOf(vocabulary, LlamaNative.BosToken(vocabulary)),
        TextOf(vocabulary, LlamaNative.EosToken(vocabulary)),
        [
            .. Enumerable.Range(0, LlamaNative.VocabularySize(vocabulary))
                .Where(token => LlamaNative.IsControl(vocabulary, token))
                .Select(token => TextOf(vocabulary, token)),
        ]);

    internal bool EndsGeneration(int token) => LlamaNative.IsEndOfGeneration(vocabulary, token);

    internal int[] Tokenize(string text, bool parseSpecial)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);

        // A token holds at least one byte; the longest tokeniser adds one for a leading space.
        var tokens = new int[bytes.Length + 2];
        fixed (byte* source = bytes)
        fixed (int* target = tokens)
        {
            // An empty array is fixed as NULL, which the tokeniser takes for no text.
            var count = LlamaNative.Tokenize(vocabulary, source, bytes.Length, target, tokens.Length, addSpecial: false, parseSpecial);
            return count >= 0 ? tokens[..count] : throw new LanguageModelException($"The text of {text.Length} characters is too long.");
        }
    }

    /// <summary>The prompt's tokens, after a beginning-of-sequence token where the model wants one and the prompt has none.</summary>
    internal int[] Tokenize(Prompt prompt)
    {
        int[] tokens = [.. prompt.Pieces.SelectMany(piece => Tokenize(piece.Text, parseSpecial: !piece.IsLiteral))];
        return bos < 0 || tokens is [var first, ..] && first == bos ? tokens : [bos, .. tokens];
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

    /// <summary>The UTF-8 bytes of a token, maybe a part of a character; of a special token none, unless asked for.</summary>
    internal byte[] BytesOf(int token, bool special = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, Size);
        Span<byte> bytes = stackalloc byte[64];
        var count = Write(token, bytes, special);
        return count >= 0 ? bytes[..count].ToArray() : Long(token, -count, special);
    }

    private byte[] Long(int token, int length, bool special)
    {
        var bytes = new byte[length];
        return bytes[..Write(token, bytes, special)];
    }

    private int Write(int token, Span<byte> bytes, bool special)
    {
        fixed (byte* target = bytes)
        {
            return LlamaNative.TokenToPiece(vocabulary, token, target, bytes.Length, leftStrip: 0, special);
        }
    }

    private static string TextOf(nint vocabulary, int token) =>
        token < 0 ? "" : Marshal.PtrToStringUTF8(LlamaNative.TokenText(vocabulary, token)) ?? "";
}
