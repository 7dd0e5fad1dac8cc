using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>A part of a question and how much of it the answer's sentences speak of. It compares words alone.</summary>
/// <param name="Part">The part, as it was asked.</param>
/// <param name="Coverage">How much of it the answer speaks of.</param>
public sealed record PartCoverage(string Part, Coverage Coverage)
{
    /// <summary>The parts of a question; none for a question of one part.</summary>
    /// <param name="question">The question.</param>
    /// <param name="authorNames">Names of the author, which no part is about.</param>
    /// <param name="sentences">The sentences of the answer.</param>
    public static ImmutableArray<PartCoverage> Of(string question, IReadOnlyCollection<string> authorNames, IEnumerable<string> sentences)
    {
        var text = QuestionReading.Of(question, authorNames).Text;
        var parts = QuestionParts.Of(text);
        if (parts.Count < 2) return [];
        var keys = TermKeys.Of(string.Join(' ', sentences));
        return [.. parts.Select(part => text[part.Start..part.End].Trim(' ', ','))
            .Select(part => new PartCoverage(part, Of(part, authorNames, keys)))];
    }

    // A part that names nothing ("and why?") asks on about what the others name.
    private static Coverage Of(string part, IReadOnlyCollection<string> authorNames, IReadOnlySet<string> keys)
    {
        var terms = QuestionReading.Of(part, authorNames).Terms;
        var named = terms.Count(term => TermKeys.Names(keys, term));
        return named == terms.Length ? Coverage.Full : named > 0 ? Coverage.Partial : Coverage.None;
    }
}
