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
            ExpectedKind.Reason => Sign(GivesReason(text)),
            ExpectedKind.Quantity => Sign(HoldsQuantity(tokens, question)),
            ExpectedKind.Money => Sign(Sum().IsMatch(text)),
            ExpectedKind.Time => Sign(Date().IsMatch(text)),
            ExpectedKind.Place => Sign(Position().Matches(text).Any(match => tokens.Any(token =>
                token.Start == match.Groups["name"].Index && IsNewName(token, question, authorNames) && !IsTechnical(token.Text)))),
            ExpectedKind.Person => Sign(Whom().IsMatch(question.Reading.Text) && PersonByRole().IsMatch(text) || tokens.Any(token => IsNewName(token, question, authorNames) && !IsTechnical(token.Text))),
            ExpectedKind.Choice => Sign(tokens.Any(token => IsNewName(token, question, authorNames))),
            _ => -1,
        };
    }

    /// <summary>Whether a text gives a reason of something.</summary>
    public static bool GivesReason(string text) => Cause().IsMatch(text);

    /// <summary>Whether a word is two to four capitals: the name of a field or a method more often than of one thing.</summary>
    public static bool IsAcronym(string word) => Acronym().IsMatch(word);

    private static bool IsNewName(ClaimToken token, EncodedQuestion question, IReadOnlyCollection<string> authorNames) =>
        token.Kind == ClaimTokenKind.Name
        && !question.TermKeys.Contains(token.Key)
        && !question.Reading.Text.Contains(token.Key, StringComparison.OrdinalIgnoreCase)
        && !authorNames.Contains(token.Key)
        && !IsAcronym(token.Key);

    private static bool IsTechnical(string word) =>
        word.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0 || word.Any(char.IsDigit) || word.Contains('_', StringComparison.Ordinal);

    private static int Sign(bool holds) => holds ? 1 : -1;

    private static bool HoldsQuantity(IReadOnlyList<ClaimToken> tokens, EncodedQuestion question)
    {
        var asked = question.Reading.Text;
        if (Percentage().IsMatch(asked)) return tokens.Any(token => IsNew(token) && token.Key.EndsWith('%'));
        if (Factor().IsMatch(asked)) return tokens.Any(token => IsNew(token) && Multiple().IsMatch(token.Key)) || tokens.Any(token => token.Key is "factor");
        if (Duration().IsMatch(asked)) return Enumerable.Range(0, tokens.Count).Any(i => IsNew(tokens[i]) && IsTime(tokens, i));
        return NumberBesideNoun(tokens, question, [.. question.AskedTerms.Select(term => term.Token.Key)]);

        bool IsNew(ClaimToken token) => token.Kind == ClaimTokenKind.Number && !question.TermKeys.Contains(token.Key);
    }

    private static bool IsTime(IReadOnlyList<ClaimToken> tokens, int i) =>
        TimeUnit().IsMatch(tokens[i].Text) || i + 1 < tokens.Count && TimeUnit().IsMatch(tokens[i + 1].Text);

    // The number stands with the noun that it is asked of, within four words on either side.
    private static bool NumberBesideNoun(IReadOnlyList<ClaimToken> tokens, EncodedQuestion question, string[] nouns)
    {
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

    [GeneratedRegex(@"\b(because|since|so that|in order to|therefore|thus|hence|reasons?|due to|owing to|as a result|which is why|for this)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\b(?:in|at|from|near|to) (?:the )?(?<name>\p{Lu}\p{L}+)")]
    private static partial Regex Position();

    // Somebody may be told by a role in place of a name.
    [GeneratedRegex(@"\b(researchers?|reviewers?|engineers?|developers?|colleagues?|experts?|users?|people|teams?|students?|compan(y|ies))\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonByRole();

    // Who did it may be told by a role; who wrote it, or what they are called, only by a name.
    [GeneratedRegex(@"^(\w+ )?whom?\b(?!.*\b(wrote|hosts?|authors?)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Whom();

    [GeneratedRegex(@"\b(percent|percentage|per cent|%)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\bhow much (slower|faster|longer|shorter|larger|bigger|smaller|more|less|cheaper)\b|\bby (what|which) factor\b|\bhow many times (more|less|slower|faster|longer|as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Factor();

    [GeneratedRegex(@" times$|^\d[\d.]*x$|fold$|%$", RegexOptions.IgnoreCase)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"\bhow (long|old|soon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|afternoons?|mornings?|evenings?|nights?)$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeUnit();

    [GeneratedRegex(@"^[A-Z]{2,4}s?$")]
    private static partial Regex Acronym();
}
