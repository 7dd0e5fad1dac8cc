using System.Text.RegularExpressions;

namespace AnswerEngine.Answers;

/// <summary>Tells from the words of a question what kind of thing it asks for.</summary>
internal static partial class QuestionKinds
{
    /// <summary>The kind. The last sentence asks; those before it only lead up to it.</summary>
    public static ExpectedKind Of(string question)
    {
        var asking = question[(question.TrimEnd('?', '.', '!', ' ').LastIndexOfAny(['.', '?', '!']) + 1)..].Trim();
        return Money().IsMatch(asking) ? ExpectedKind.Money
            : Quantity().IsMatch(asking) ? ExpectedKind.Quantity
            : Time().IsMatch(asking) ? ExpectedKind.Time
            : Place().IsMatch(asking) ? ExpectedKind.Place
            : Reason().IsMatch(asking) ? ExpectedKind.Reason
            : Person().IsMatch(asking) ? ExpectedKind.Person
            : Choice().IsMatch(asking) ? ExpectedKind.Choice
            : Verdict().IsMatch(asking) ? ExpectedKind.Verdict
            : ExpectedKind.Account;
    }

    [GeneratedRegex(@"\b(salary|price|fee|funding|(earn|earned|paid|pay)\b.*\bper (year|month|hour)|budget of|how much (money|did .* (pay|cost)|do(es)? .* cost)|what (did|does|do|would) [^,]* costs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\bhow (many|much|long|often|large|big|small|fast|slow|old|far|high|low|soon|accurate)\b|\b(what|which) (was the |is the |were the )?(\w+ ){0,3}(percentage|percent|fraction|share|number|figure|score|size|accuracy|rate|loss|rank|length|speed-up|count|maximum|minimum|average|total)\b|\b(number|percentage|count) of\b|\bby (what|how many) (factor|margin)\b|\b(length|count)$", RegexOptions.IgnoreCase)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^when (is|was|were|will|did)\b|^when (do|does)\b.*\b(start|begin|launch|ship|plan|intend|release|open|finish|end)s?\b|\b(in|with|by) (what|which) (release|quarter|week)\b|\b(in|on) (what|which) (date|year|month|day|time)\b|\b(what|which) (date|year|month|day)\b|\bdates?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"^where (is|are|was|were|do|does|did)\b.*\b(born|live|lives|grow up|raised|located|based)\b|^where (is|are|was|were|do|does|did) \w+ (\w+ )?(come )?from\b|\b(what|which) (city|country|town|place of birth)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    // A bare "and why?" at the end asks on about what was asked before.
    [GeneratedRegex(@"(?<!\band )\bwhy\b|\bwhy\b(?!\W*$)|\breasons?\b|^what (made|makes|led|persuaded|convinced|motivated|drove)\b|\bwhat for$", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();

    [GeneratedRegex(@"^((by|with|from|to) )?who(m|se)?\b(?! (is|are) (he|she|[A-Z]\w+ [A-Z]\w+))|\b(what|which) (person|people|compan(y|ies)|schools?|university|researchers?|authors?|lab|firm)\b|\bnames? of\b|\bsurname\b|\bauthors?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex(@"^((in|on|at|from|under|for|with|by|into|of|over|to) )?(which|what) (?!is|are|was|were|does|did|do|has|have|would|will|can|could|should|makes?|made|happens?|kind of|else|if)\w", RegexOptions.IgnoreCase)]
    private static partial Regex Choice();

    [GeneratedRegex(@"^(is|are|was|were|does|did|do|has|have|had|would|will|can|could|should|may|might)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();
}
