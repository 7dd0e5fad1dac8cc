using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>What the words of a question tell before any passage is seen.</summary>
internal sealed partial record QuestionReading
{
    /// <summary>The question as it was asked, white space collapsed.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Its content words, names and numbers, in order, each once, without words that only ask ("explain") and without
    /// the author's name, unless that is all there is.
    /// </summary>
    public required ImmutableArray<ClaimToken> Terms { get; init; }

    /// <summary>The kind of thing that is asked for.</summary>
    public required ExpectedKind Kind { get; init; }

    /// <summary>Whether an account or a reason is asked for, which may take several sections.</summary>
    public bool WantsAccount => Kind is ExpectedKind.Account or ExpectedKind.Reason;

    /// <summary>Where the author's name stands beside other terms.</summary>
    public required ImmutableArray<Range> AuthorNames { get; init; }

    /// <summary>Where the nouns stand that are asked for: "which tokenizer", "how many seconds".</summary>
    public required ImmutableArray<Range> Asked { get; init; }

    /// <summary>How many sentences the answer may have, where the question says so: "in two sentences".</summary>
    public required int? Sentences { get; init; }

    /// <summary>
    /// Whether it asks about the author: the author's name, "the author", "you", or "he" where no guest is named.
    /// </summary>
    public required bool AsksAboutAuthor { get; init; }

    /// <summary>Names of guests that it holds.</summary>
    public required ImmutableArray<string> Guests { get; init; }

    /// <summary>Reads a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="authorNames">Names of the author, which stand for "he".</param>
    /// <param name="guests">Names of those who speak on the pages beside the author.</param>
    public static QuestionReading Of(string text, IReadOnlyCollection<string> authorNames, IReadOnlyCollection<string>? guests = null)
    {
        var question = WhiteSpace().Replace(text.Trim(), " ");
        var tokens = ClaimTokenizer.Tokenize(question);
        var length = AnswerLength().Match(question);
        var content = tokens.Where(token => token.Carries && !RequestWord().IsMatch(token.Text) && !Inside(length, token))
            .DistinctBy(token => token.Key).ToArray();
        bool IsAuthor(ClaimToken token) => Is(token, authorNames) || TheAuthor().Matches(question).Any(match => Inside(match, token));
        var terms = content.Where(token => !IsAuthor(token)).ToArray();
        var names = tokens.Where(IsAuthor).ToArray();
        ImmutableArray<string> speakers = [.. tokens.Where(token => guests is not null && Is(token, guests)).Select(token => WithoutPossessive(token.Text))];
        return new QuestionReading
        {
            Text = question,
            Terms = [.. terms.Length > 0 ? terms : content],
            Kind = QuestionKinds.Of(TheAuthor().Replace(question, "he")),
            AuthorNames = terms.Length == 0 ? [] : [.. names.Select(token => new Range(token.Start, token.End))],
            Asked = [.. AskedNoun().Matches(question).Select(match => match.Groups["noun"])
                .Select(noun => new Range(noun.Index, noun.Index + noun.Length))],
            Sentences = SentencesIn(tokens, length),
            AsksAboutAuthor = names.Length > 0 || SecondPerson().IsMatch(question) || speakers.IsEmpty && ThirdPerson().IsMatch(question),
            Guests = speakers,
        };
    }

    private static int? SentencesIn(IEnumerable<ClaimToken> tokens, Match length) =>
        length.Value.Contains("sentence", StringComparison.OrdinalIgnoreCase)
        && tokens.FirstOrDefault(token => token.Kind == ClaimTokenKind.Number && Inside(length, token)) is { Key: { } number }
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sentences) && sentences > 0 ? sentences : null;

    private static bool Inside(Match match, ClaimToken token) =>
        match.Success && token.Start >= match.Index && token.End <= match.Index + match.Length;

    private static bool Is(ClaimToken token, IReadOnlyCollection<string> names) =>
        names.Contains(WithoutPossessive(token.Text), StringComparer.OrdinalIgnoreCase);

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    // How long the answer should be is not what it should be about.
    [GeneratedRegex(@"\bin (\w+|a few) (sentences?|words?|lines?|paragraphs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnswerLength();

    [GeneratedRegex(@"^(tell|explain|describe|give|list|show|name|provide|walk|please|question|questions|exactly|plain|words|want|know|like|could|would|can|should|will|might|may|must|shall|does|did|say|says|said)$", RegexOptions.IgnoreCase)]
    private static partial Regex RequestWord();

    [GeneratedRegex(@"\b(he|him|his|himself|she|her|hers|herself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThirdPerson();

    [GeneratedRegex(@"\b(you|your|yours|yourself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecondPerson();

    // The author of a paper is another.
    [GeneratedRegex(@"\bthe author(?:['’]s)?(?![\w-]| of\b| behind\b)", RegexOptions.IgnoreCase)]
    private static partial Regex TheAuthor();

    [GeneratedRegex(@"\b(?:which|what|how many|how much|by what|by how many) (?!is|are|was|were|does|did|do|has|have|would|will|can|could|should|makes?|happens?|if|made|else|kind of)(?:of the |of (?:his|her) )?(?<noun>(?:[\w-]+ ){0,2}?[\w@-]+)(?= (?:is|are|was|were|does|did|do|has|have|had|would|will|can|could|should|in|of|on|for|from|with|at|by|that|he|she|a|the|may|might|(?-i:[A-Z])\w+)\b|[?.,])", RegexOptions.IgnoreCase)]
    private static partial Regex AskedNoun();
}
