using AnswerEngine.Answers;
using AnswerEngine.Passages;
using AnswerEngine.Verification;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Grades that a program can compute from an answer and its evidence. Accuracy is not among them: whether a page is
/// right, and rightly understood, is for a reader.
/// </summary>
public static class MechanicalGrades
{
    /// <summary>The grader's name.</summary>
    public const string Grader = "mechanical checks";

    // The longest answer that the author wrote himself, in the knowledge base that the example is modelled on, has 237.
    private const int MostWords = 240;

    /// <summary>The grade by a criterion; <see langword="null"/> where it cannot be computed.</summary>
    /// <param name="criterion">What to grade.</param>
    /// <param name="question">The question in the wording that was asked.</param>
    /// <param name="answer">The outcome.</param>
    /// <param name="passages">The passages of the content.</param>
    public static string? Of(GradeCriterion criterion, string question, Answer answer, IReadOnlyDictionary<PassageId, Passage> passages) =>
        (criterion, answer as Answered) switch
        {
            (GradeCriterion.Completeness, var answered) => Completeness(question, answered),
            (GradeCriterion.Conciseness, { } answered) => Words(answered.Text) <= MostWords ? "concise" : "wordy",
            (GradeCriterion.Hallucinations, { } answered) => answered.Sentences.All(sentence => IsProven(sentence, passages)) ? "none" : "some",
            (GradeCriterion.Format, { } answered) => answered.Sentences.All(sentence => IsWhole(sentence.Text)) ? "good" : "bad",
            _ => null,
        };

    // A part counts as answered where the answer takes up one of its words: crude, since an answer in other words is a
    // full one too. That an answer answers nothing, no count of words can show; only a refusal is "none".
    private static string Completeness(string question, Answered? answer)
    {
        if (answer is null) return "none";
        var said = Keys(answer.Text);
        var parts = QuestionParts.Of(question).Select(part => Keys(question[part.Start..part.End])).Where(part => part.Count > 0).ToArray();
        var taken = parts.Count(part => part.Overlaps(said));
        return taken == parts.Length ? "full" : "partial";
    }

    private static HashSet<string> Keys(string text) =>
        ClaimTokenizer.Tokenize(text).Where(token => token.Carries).Select(token => token.Key).ToHashSet(StringComparer.Ordinal);

    private static bool IsProven(AnswerSentence sentence, IReadOnlyDictionary<PassageId, Passage> passages) =>
        passages.TryGetValue(sentence.Passage, out var passage)
        && passage.Text.Contains(sentence.Quote, StringComparison.Ordinal)
        && ClaimVerifier.Verify(sentence.Text, sentence.Quote).Passed;

    private static bool IsWhole(string sentence) =>
        sentence.TrimEnd('"', '\'', '”', '’', ')', ']') is [.., '.' or '!' or '?' or '…']
        && (char.IsUpper(sentence[0]) || !char.IsLetter(sentence[0]) || sentence.Split(' ')[0].AsSpan().IndexOfAny('-', '_') > 0)
        && !sentence.Contains("**", StringComparison.Ordinal) && !sentence.Contains("](", StringComparison.Ordinal);

    private static int Words(string text) => text.Count(character => character == ' ') + 1;
}
