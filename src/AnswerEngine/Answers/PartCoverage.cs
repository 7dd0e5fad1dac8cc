using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>A part of a question and how much of it the answer's sentences speak of. It compares words, and looks for words that give a reason where a part asks for nothing but one.</summary>
/// <param name="Part">The part, as it was asked, without the "and" that joins it to the one before.</param>
/// <param name="Coverage">How much of it the answer speaks of.</param>
public sealed partial record PartCoverage(string Part, Coverage Coverage)
{
    /// <summary>The parts of a question that ask something; none for a question of one part. What only leads up to them is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="authorNames">Names of the author, which no part is about.</param>
    /// <param name="sentences">The sentences of the answer.</param>
    public static ImmutableArray<PartCoverage> Of(string question, IReadOnlyCollection<string> authorNames, IEnumerable<string> sentences)
    {
        var text = QuestionReading.Of(question, authorNames).Text;
        string[] parts = [.. QuestionParts.Of(text).Select(part => Joint().Replace(text[part.Start..part.End].Trim(' ', ','), "")).Where(part => Asking().IsMatch(part))];
        if (parts.Length < 2) return [];
        var answer = string.Join(' ', sentences);
        var keys = TermKeys.Of(answer);
        return [.. parts.Select(part => new PartCoverage(part, Of(part, authorNames, keys, EvidenceKinds.GivesReason(answer))))];
    }

    // A part that names nothing ("and how?") asks on about what the others name; one that asks why wants a reason. The noun that is asked for counts even where it is a word
    // that only asks elsewhere: "which open question".
    private static Coverage Of(string part, IReadOnlyCollection<string> authorNames, IReadOnlySet<string> keys, bool givesReason)
    {
        var reading = QuestionReading.Of(part, authorNames);
        var asked = ClaimTokenizer.Tokenize(part).Where(token => token.Carries && reading.Asked.Any(noun => token.Start >= noun.Start.Value && token.End <= noun.End.Value));
        ClaimToken[] terms = [.. reading.Terms.Concat(asked).DistinctBy(token => token.Key)];
        if (terms.Length == 0 && reading.Kind == ExpectedKind.Reason && !givesReason) return Coverage.None;
        var named = terms.Count(term => TermKeys.Names(keys, term));
        return named == terms.Length ? Coverage.Full : named > 0 ? Coverage.Partial : Coverage.None;
    }

    [GeneratedRegex(@"^and\b\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    // It ends as a question, begins as one, or asks for an account.
    [GeneratedRegex(@"\?$|^(\w+ )?(how|what|which|who|whom|whose|where|when|why)\b|^(is|are|was|were|does|do|did|has|have|would|should|can|could|will)\b|^(please |also )?(tell|explain|describe|give|list|show|name|say|outline|compare)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
