using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>The words of the content as they are written there.</summary>
internal sealed class Vocabulary
{
    // Content need not ask, but visitors do.
    private static readonly string[] Asking = ["what", "which", "who", "whom", "whose", "where", "when", "why", "how", "does", "did"];

    private readonly Dictionary<string, Dictionary<string, int>> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string[] _words;

    /// <summary>Reads the words of texts.</summary>
    public Vocabulary(IEnumerable<string> texts)
    {
        foreach (var word in Asking) Add(word);
        foreach (var token in texts.SelectMany(ClaimTokenizer.Tokenize))
        {
            var word = WithoutPossessive(token.Text);
            if (token.Kind == ClaimTokenKind.Url || !char.IsLetter(word[0])) continue;
            Add(word);
            if (token.Kind == ClaimTokenKind.Name) _names.Add(word.ToLowerInvariant());
        }

        _words = [.. _written.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>A word in the capitals that the content always writes it with; <see langword="null"/> for other words.</summary>
    public string? AsName(string word)
    {
        var lower = word.ToLowerInvariant();
        return _names.Contains(lower) && !_written[lower].ContainsKey(lower) ? Usual(lower) : null;
    }

    /// <summary>
    /// The word of the content that a misspelled word stands for, if one is near enough: a letter for a short word, two for
    /// one of eight letters and more. Of several, one with the same first letter, then the most frequent.
    /// </summary>
    public string? Nearest(string word)
    {
        var lower = word.ToLowerInvariant();
        var limit = lower.Length < 8 ? 1 : 2;
        return _words.Where(known => known.Length > 2 && known != lower)
            .Select(known => (Word: known, Distance: EditDistance.Of(lower, known, limit)))
            .Where(pair => pair.Distance <= limit && (pair.Distance < 2 || pair.Word[0] == lower[0]) && (lower.Length > 3 || pair.Word.Order().SequenceEqual(lower.Order())))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word[0] == lower[0] ? 0 : 1)
            .ThenByDescending(pair => _written[pair.Word].Values.Sum())
            .Select(pair => Usual(pair.Word))
            .FirstOrDefault();
    }

    private void Add(string word)
    {
        var lower = word.ToLowerInvariant();
        if (!_written.TryGetValue(lower, out var forms)) _written[lower] = forms = new(StringComparer.Ordinal);
        forms[word] = forms.GetValueOrDefault(word) + 1;
    }

    // The lower-case form where there is one: a capital may come from the start of a sentence.
    private string Usual(string lower) => _written[lower].ContainsKey(lower) ? lower
        : _written[lower].OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}
