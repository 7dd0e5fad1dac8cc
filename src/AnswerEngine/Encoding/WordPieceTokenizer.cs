using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AnswerEngine.Encoding;

/// <summary>
/// The tokenizer of BERT: words cut at white space and punctuation, each word into the longest vocabulary entries that
/// spell it, from the left.
/// </summary>
/// <remarks>Wu et al., "Google's Neural Machine Translation System" (2016), 4.1; Devlin et al., "BERT" (2019), 3.</remarks>
public sealed class WordPieceTokenizer : ITokenizer
{
    private readonly WordPieceSettings settings;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary;

    private WordPieceTokenizer(WordPieceSettings settings)
    {
        this.settings = settings;
        vocabulary = settings.Vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Entries of the vocabulary.</summary>
    public int VocabularySize => settings.Vocabulary.Count;

    /// <summary>The id of what no entry spells.</summary>
    public int UnknownId => settings.UnknownId;

    /// <summary>The vocabulary: entries with their ids, in no order.</summary>
    public IReadOnlyDictionary<string, int> Vocabulary => settings.Vocabulary;

    /// <summary>The words of a text as they are spelled out of entries, normalised, with the ids of their pieces.</summary>
    public IEnumerable<(string Word, ImmutableArray<int> Ids)> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runes = new List<NormalizedRune>();
        settings.Normalizer.Normalize(text, default, runes);
        foreach (var word in Words(runes))
        {
            var pieces = new List<Token>();
            AppendPieces(runes.GetRange(word.Start, word.Length), pieces);
            yield return (
                string.Concat(runes.Skip(word.Start).Take(word.Length).Select(rune => rune.Value.ToString())),
                [.. pieces.Select(piece => piece.Id)]);
        }
    }

    /// <summary>Reads <c>tokenizer.json</c> from a model's folder.</summary>
    /// <exception cref="InvalidEncoderException">The file is missing, broken, or describes another kind of tokenizer.</exception>
    public static WordPieceTokenizer Load(string folder) =>
        new(WordPieceFile.Read(Path.Combine(folder, "tokenizer.json")));

    /// <inheritdoc/>
    public int? FindId(string token) => settings.Vocabulary.TryGetValue(token, out var id) ? id : null;

    /// <inheritdoc/>
    public TokenSequence Tokenize(
        string text, int maxTokens = int.MaxValue, SpecialTokens specialTokens = SpecialTokens.AsText)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokens, 2);
        var tokens = new List<Token> { new(settings.StartId, default, default) };
        foreach (var stretch in Stretches(text, specialTokens))
        {
            AppendStretch(text, stretch, tokens);
            if (tokens.Count > maxTokens)
            {
                break;
            }
        }

        tokens.RemoveRange(Math.Min(tokens.Count, maxTokens - 1), Math.Max(0, tokens.Count - (maxTokens - 1)));
        tokens.Add(new(settings.EndId, default, default));
        return new TokenSequence(
            [.. tokens.Select(token => token.Id)],
            [.. tokens.Select(token => new TokenOffset(token.Start.Utf16, token.End.Utf16))],
            [.. tokens.Select(token => new TokenOffset(token.Start.CodePoint, token.End.CodePoint))]);
    }

    private void AppendStretch(string text, Stretch stretch, List<Token> tokens)
    {
        if (stretch.SpecialId is { } id)
        {
            tokens.Add(new(id, stretch.Start, stretch.End));
            return;
        }

        var runes = new List<NormalizedRune>();
        settings.Normalizer.Normalize(text.AsSpan(stretch.Start.Utf16..stretch.End.Utf16), stretch.Start, runes);
        foreach (var word in Words(runes))
        {
            AppendPieces(runes.GetRange(word.Start, word.Length), tokens);
        }
    }

    // The text between special tokens, and these, in order.
    private IEnumerable<Stretch> Stretches(string text, SpecialTokens specialTokens)
    {
        var (start, position) = (default(TextPosition), default(TextPosition));
        while (position.Utf16 < text.Length)
        {
            var found = specialTokens == SpecialTokens.Recognized && text[position.Utf16] == '['
                ? settings.AddedTokens.FirstOrDefault(
                    token => text.AsSpan(position.Utf16).StartsWith(token, StringComparison.Ordinal))
                : null;
            if (found is null)
            {
                position = position.Advance(RuneWidth(text, position.Utf16));
                continue;
            }

            yield return new(start, position, null);
            var end = new TextPosition(position.Utf16 + found.Length, position.CodePoint + found.Length);
            yield return new(position, end, settings.Vocabulary[found]);
            (start, position) = (end, end);
        }

        yield return new(start, position, null);
    }

    private static int RuneWidth(string text, int index)
    {
        Rune.DecodeFromUtf16(text.AsSpan(index), out _, out var width);
        return width;
    }

    private static IEnumerable<TokenOffset> Words(List<NormalizedRune> runes)
    {
        var start = 0;
        for (var i = 0; i < runes.Count; i++)
        {
            var blank = Rune.IsWhiteSpace(runes[i].Value);
            if (!blank && !IsPunctuation(runes[i].Value))
            {
                continue;
            }

            if (i > start)
            {
                yield return new(start, i);
            }

            if (!blank)
            {
                yield return new(i, i + 1);
            }

            start = i + 1;
        }

        if (runes.Count > start)
        {
            yield return new(start, runes.Count);
        }
    }

    // Greedy longest match first; a word with any stretch that no entry spells is unknown as a whole.
    private void AppendPieces(List<NormalizedRune> word, List<Token> tokens)
    {
        var before = tokens.Count;
        var prefix = settings.ContinuationPrefix;
        var spelled = prefix + string.Concat(word.Select(rune => rune.Value.ToString()));
        var (first, at) = (0, prefix.Length);
        while (first < word.Count && word.Count <= settings.MaxWordLength)
        {
            var piece = LongestPiece(word, first, spelled, at);
            if (piece.Length == 0)
            {
                break;
            }

            tokens.Add(new(piece.Id, word[first].Start, word[first + piece.Length - 1].End));
            at += Width(word, first, piece.Length);
            first += piece.Length;
        }

        if (first < word.Count)
        {
            tokens.RemoveRange(before, tokens.Count - before);
            tokens.Add(new(settings.UnknownId, word[0].Start, word[^1].End));
        }
    }

    private (int Id, int Length) LongestPiece(List<NormalizedRune> word, int first, string spelled, int at)
    {
        var prefix = settings.ContinuationPrefix;
        var end = spelled.Length;
        Span<char> entry = stackalloc char[spelled.Length];
        prefix.CopyTo(entry);
        for (var length = word.Count - first; length > 0; length--)
        {
            var piece = spelled.AsSpan(at, end - at);
            piece.CopyTo(entry[prefix.Length..]);
            var key = first == 0 ? piece : entry[..(prefix.Length + piece.Length)];
            if (vocabulary.TryGetValue(key, out var id))
            {
                return (id, length);
            }

            end -= word[first + length - 1].Value.Utf16SequenceLength;
        }

        return default;
    }

    private static int Width(List<NormalizedRune> word, int first, int count)
    {
        var width = 0;
        for (var i = first; i < first + count; i++)
        {
            width += word[i].Value.Utf16SequenceLength;
        }

        return width;
    }

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii
            ? char.IsPunctuation((char)rune.Value) || char.IsSymbol((char)rune.Value)
            : UnicodeEight.CategoryOf(rune)
                is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
                or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation;

    private readonly record struct Token(int Id, TextPosition Start, TextPosition End);

    private readonly record struct Stretch(TextPosition Start, TextPosition End, int? SpecialId);
}
