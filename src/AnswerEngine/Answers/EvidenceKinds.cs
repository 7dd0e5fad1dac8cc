using System.Text.RegularExpressions;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>Whether a text holds the kind of thing that a question asks for.</summary>
internal static partial class EvidenceKinds
{
    /// <summary>1 where it does, -1 where it does not, 0 where an account is asked for and any statement may do.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The sentences that come nearest to it.</param>
    /// <param name="authorNames">Names of the author, which answer no question about the author.</param>
    public static int Match(EncodedQuestion question, string text, IReadOnlyCollection<string> authorNames)
    {
        var tokens = ClaimTokenizer.Tokenize(text);
        return question.Reading.Kind switch
        {
            ExpectedKind.Account => 0,
            ExpectedKind.Quantity => Sign(HoldsQuantity(tokens, question)),
            ExpectedKind.Money => Sign(Sum().IsMatch(text)),
            ExpectedKind.Time => Sign(Date().IsMatch(text)),
            ExpectedKind.Person => Sign(tokens.Any(token => IsNewName(token, question, authorNames) && !IsTechnical(token.Text))),
            ExpectedKind.Choice => Sign(tokens.Any(token => IsNewName(token, question, authorNames))),
            _ => -1,
        };
    }

    private static bool IsNewName(ClaimToken token, EncodedQuestion question, IReadOnlyCollection<string> authorNames) =>
        token.Kind == ClaimTokenKind.Name
        && !question.TermKeys.Contains(token.Key)
        && !question.Reading.Text.Contains(token.Key, StringComparison.OrdinalIgnoreCase)
        && !authorNames.Contains(token.Key)
        && !Acronym().IsMatch(token.Key);

    private static bool IsTechnical(string word) =>
        word.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0 || word.Any(char.IsDigit) || word.Contains('_', StringComparison.Ordinal);

    private static int Sign(bool holds) => holds ? 1 : -1;

    // The number stands with the noun that it is asked of, within four words on either side.
    private static bool HoldsQuantity(IReadOnlyList<ClaimToken> tokens, EncodedQuestion question)
    {
        var nouns = question.AskedTerms.Select(term => term.Token.Key).ToArray();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != ClaimTokenKind.Number || question.TermKeys.Contains(tokens[i].Key)) continue;
            if (nouns.Length == 0 && tokens[i].Text.Any(char.IsDigit)) return true;
            for (var j = Math.Max(0, i - 4); j <= Math.Min(i + 4, tokens.Count - 1); j++)
                if (nouns.Any(noun => tokens[j].Key.Contains(noun, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"[$€£]\s?\d|\b\d[\d.,]*\s?(dollars?|euros?|pounds?|USD|EUR|GBP|cents)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^[A-Z]{2,4}s?$")]
    private static partial Regex Acronym();
}
