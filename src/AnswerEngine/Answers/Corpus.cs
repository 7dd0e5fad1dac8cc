using System.Collections.Immutable;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Lexical;
using AnswerEngine.Passages;
using AnswerEngine.Retrieval;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>The passages of a site, encoded, with what the gate needs to know of their words.</summary>
public sealed class Corpus
{
    private readonly Dictionary<string, int> _documentFrequency = new(StringComparer.Ordinal);
    private readonly ImmutableArray<IReadOnlySet<string>> _keys;
    private readonly ImmutableArray<Lazy<string[]>> _words;
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<TokenRarity> _tokens;

    /// <summary>Joins passages and their embeddings.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="embeddings">For each passage, the embeddings of <see cref="Passage.EncodedText"/>.</param>
    /// <exception cref="ArgumentException">There are not as many embeddings as passages.</exception>
    public Corpus(ImmutableArray<Passage> passages, ImmutableArray<TokenEmbeddings> embeddings)
    {
        if (passages.Length != embeddings.Length)
            throw new ArgumentException("Every passage needs its embeddings.", nameof(embeddings));
        Passages = passages;
        Embeddings = embeddings;
        Index = new ExactIndex(embeddings);
        Lexical = new Bm25Index(passages.Select(passage => passage.EncodedText));
        _keys = [.. passages.Select(passage => TermKeys.Of(passage.EncodedText))];
        _words = [.. passages.Select(passage => new Lazy<string[]>(() => WordsOf(passage.EncodedText)))];
        foreach (var keys in _keys)
            foreach (var key in keys)
                _documentFrequency[key] = _documentFrequency.GetValueOrDefault(key) + 1;
        Sections = passages.Select((passage, index) => (passage.Section, index))
            .GroupBy(pair => pair.Section, pair => pair.index, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        Guests = passages.Where(passage => passage.Document.Tier != TrustTier.Author).Select(passage => passage.Document.Title).Distinct()
            .SelectMany(ClaimTokenizer.Tokenize)
            .Where(token => token.Kind == ClaimTokenKind.Name && token.Text.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0)
            .Select(token => token.Key)
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        _vocabulary = new(() => new Vocabulary(passages.Select(passage => passage.EncodedText)));
        _tokens = new(() => new TokenRarity(embeddings));
    }

    /// <summary>The passages, in the order of documents and sections.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Their embeddings, in the same order.</summary>
    public ImmutableArray<TokenEmbeddings> Embeddings { get; }

    /// <summary>Late interaction over the passages.</summary>
    public IPassageIndex Index { get; }

    /// <summary>BM25 over the same passages.</summary>
    public Bm25Index Lexical { get; }

    /// <summary>Ordinals of the passages of each section, by the section's name.</summary>
    public ImmutableDictionary<string, ImmutableArray<int>> Sections { get; }

    /// <summary>
    /// Words of names in the titles of notes on other people's words: of those who speak there, "he" may be said.
    /// </summary>
    internal ImmutableHashSet<string> Guests { get; }

    /// <summary>The words of the content as they are written.</summary>
    internal Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>How rare the encoder's tokens are in the content.</summary>
    public TokenRarity Tokens => _tokens.Value;

    /// <summary>Hash over all passages: a refusal holds as long as it does not change.</summary>
    public static string HashOf(IEnumerable<Passage> passages) =>
        TextHash.Of([.. passages.SelectMany(passage => new[] { passage.Id.Value, passage.Hash })]);

    /// <summary>The word forms of a passage with its context.</summary>
    internal IReadOnlySet<string> Keys(int passage) => _keys[passage];

    /// <summary>The content words of a passage with its context, as they are written, each once.</summary>
    internal IReadOnlyList<string> Words(int passage) => _words[passage].Value;

    /// <summary>Rows of a passage's embeddings that stand for one of its sentences, end exclusive.</summary>
    internal (int From, int To) Rows(int passage, Sentence sentence)
    {
        var shift = Passages[passage].Context.Length;
        var offsets = Embeddings[passage].Offsets;
        int from = 0, to = 0;
        for (var row = 0; row < offsets.Length; row++)
        {
            var (start, end) = (offsets[row].Start, offsets[row].End);
            if (end <= start || end <= sentence.Start + shift || start >= sentence.End + shift) continue;
            if (to == 0) from = row;
            to = row + 1;
        }

        return (from, to);
    }

    /// <summary>Whether a word form occurs anywhere in the content.</summary>
    internal bool Knows(string key) => _documentFrequency.ContainsKey(key);

    /// <summary>Whether a word occurs in the content in some form.</summary>
    internal bool Knows(ClaimToken token) => Knows(TermKeys.Whole(token)) || Knows(token.Key) || KnowsParts(token);

    /// <summary>Whether a compound's parts all occur in the content, as those of "TinyScale Lab" for "TinyScaleLab".</summary>
    internal bool KnowsParts(ClaimToken token) => TermKeys.PartsOf(token) is { Count: > 1 } parts && parts.All(Knows);

    /// <summary>
    /// Rarity of a word form: ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25, with n the passages that hold it.
    /// </summary>
    internal double Rarity(string key)
    {
        var holders = _documentFrequency.GetValueOrDefault(key);
        return Math.Log(1 + (Passages.Length - holders + 0.5) / (holders + 0.5));
    }

    private static string[] WordsOf(string text) =>
        [.. ClaimTokenizer.Tokenize(text).Where(token => token.Carries).Select(token => token.Text).Distinct(StringComparer.OrdinalIgnoreCase)];
}
