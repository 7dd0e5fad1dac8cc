using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Lexical;

namespace AnswerEngine.Browser;

/// <summary>A published question in one of its wordings, ready to be compared.</summary>
/// <param name="Question">The question.</param>
/// <param name="Query">The wording's vectors.</param>
/// <param name="Figures">Its terms that hold a digit.</param>
public sealed record Wording(Question Question, PackedQuery Query, ImmutableHashSet<string> Figures)
{
    /// <summary>Reads a wording.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">One of its wordings.</param>
    /// <param name="table">Encodes it.</param>
    /// <param name="author">Tokens of the author's name, which say nothing of what is asked: half of the questions to a portfolio hold it.</param>
    public static Wording Of(Question question, string text, PackedQueryTable table, IReadOnlySet<int> author)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(question, table.Encode(text).Without(author), FiguresOf(TextAnalyzer.Terms(text)));
    }

    /// <summary>The tokens of a name that are left out where questions are compared.</summary>
    public static IReadOnlySet<int> TokensOf(string author, PackedQueryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Encode(author).TokenIds.ToHashSet();
    }

    /// <summary>The terms that hold a digit.</summary>
    public static ImmutableHashSet<string> FiguresOf(IEnumerable<string> terms) =>
        [.. terms.Where(term => term.Any(char.IsAsciiDigit))];
}
