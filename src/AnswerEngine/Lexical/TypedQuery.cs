using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AnswerEngine.Lexical;

/// <summary>What a reader has typed into a search box so far.</summary>
/// <param name="Words">The text outside of quotation marks, without a word that may not be finished.</param>
/// <param name="Phrases">The texts in quotation marks; a mark that is not closed reaches to the end.</param>
/// <param name="Prefix">The last word, if nothing follows it yet: words that begin so are found; empty where there is none.</param>
public sealed partial record TypedQuery(string Words, ImmutableArray<string> Phrases, string Prefix)
{
    /// <summary>All that was typed, without quotation marks: what an encoder is given.</summary>
    public string Text => string.Join(' ', new[] { Words, string.Join(' ', Phrases), Prefix }.Where(part => part.Length > 0));

    /// <summary>Reads what was typed; any text is a query.</summary>
    public static TypedQuery Parse(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var quoted = Quoted().Matches(typed);
        var plain = Quoted().Replace(typed, " ");
        var open = quoted.Count > 0 && quoted[^1].Index + quoted[^1].Length == typed.Length;
        var prefix = open ? "" : LastWord().Match(plain).Value;
        return new(
            plain[..^prefix.Length].Trim(),
            [.. quoted.Select(match => match.Groups[1].Value.Trim()).Where(phrase => phrase.Length > 0)],
            prefix);
    }

    [GeneratedRegex("[\"“”]([^\"“”]*)(?:[\"“”]|$)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!\S)[\p{L}\p{N}]+$")]
    private static partial Regex LastWord();
}
