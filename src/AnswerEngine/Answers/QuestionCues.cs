using System.Text.RegularExpressions;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>
/// What the words of a question tell of how seldom a page says what is asked for. The lists are closed, plain English, and hold
/// nothing of any site.
/// </summary>
internal static partial class QuestionCues
{
    /// <summary>Whether it asks for the very words, the name or the precise value of something.</summary>
    public static bool WantsTheLetter(string question) => Letter().IsMatch(question);

    /// <summary>Whether its main clause asks what happened: one of the first seven words, but not the very first, is "did", "was", "were" or "had".</summary>
    public static bool AsksWhatHappened(string question) => Happened().IsMatch(question);

    /// <summary>Where the thing stands of which a kind is asked for, "role" in "what kind of role"; <see langword="null"/> where none is.</summary>
    public static Range? KindOfThing(string question) =>
        KindOf().Match(question) is { Success: true } match ? new Range(match.Groups["thing"].Index, match.Groups["thing"].Index + match.Groups["thing"].Length) : null;

    /// <summary>Whether a text speaks of what would, may or shall be.</summary>
    public static bool IsSupposed(string text) => Supposed().IsMatch(text);

    /// <summary>Whether it asks what somebody other than the author says or thinks: no name of the author, and no pronoun, stands before the verb last of all names.</summary>
    /// <param name="question">The question.</param>
    /// <param name="authorNames">Names of the author.</param>
    public static bool AsksAnothersOpinion(string question, IReadOnlyCollection<string> authorNames)
    {
        var opinion = Opinion().Match(question);
        if (!opinion.Success) return false;
        var holder = ClaimTokenizer.Tokenize(question[..opinion.Index])
            .LastOrDefault(token => Pronoun().IsMatch(token.Text) || token.Start > 0 && char.IsUpper(token.Text[0])).Text;
        return holder is null || !Pronoun().IsMatch(holder) && !authorNames.Contains(Possessive().Replace(holder, ""), StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\b(exact|exactly|precise|precisely|called|named?|names|wording|word for word|surname|verbatim|absolute)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(\S+\s+){1,6}?(did|was|were|had)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Happened();

    [GeneratedRegex(@"\b(?:what|which) (?:kinds?|sorts?|types?) of (?<thing>[\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex KindOf();

    [GeneratedRegex(@"\b(would|could|might|may|will|should|plans?|proposes?|proposed|intends?|imagines?|expects?|hopes?|anticipates?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supposed();

    [GeneratedRegex(@"\b(think|thinks|thought|say|says|said|opinion|react|reacts|reacted|reactions?|respond|responds|responded|response|praised?|criticisms?|criticised|criticized|feedback|commented|views?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opinion();

    // "The author" is the author too.
    [GeneratedRegex(@"^(he|his|him|himself|she|her|hers|herself|you|your|yours|author|author['’]s)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"['’]s$")]
    private static partial Regex Possessive();
}
