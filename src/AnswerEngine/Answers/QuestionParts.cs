using System.Text.RegularExpressions;

namespace AnswerEngine.Answers;

/// <summary>
/// The parts of a question with several: sentences, and clauses that begin with a question word after a comma or "and".
/// </summary>
internal static partial class QuestionParts
{
    /// <summary>Ranges of the question's text, in order, that cover it; one where the question has one part.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string question)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        foreach (Match seam in Seam().Matches(question))
        {
            if (seam.Index - start >= 12)
            {
                parts.Add((start, seam.Index));
                start = seam.Index;
            }
        }

        parts.Add((start, question.Length));
        return parts;
    }

    [GeneratedRegex(@"(?<=[.?!])\s+(?=\S)|,? and (?=how|what|which|where|when|why|who|does|is|are|would|should)\b|, (?=how|what|which|where|when|why|who|how many)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Seam();
}
