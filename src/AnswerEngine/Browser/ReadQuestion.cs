using System.Collections.Immutable;
using AnswerEngine.Lexical;

namespace AnswerEngine.Browser;

/// <summary>A text that is compared with others: a question, one of its wordings, a sentence of an answer.</summary>
/// <param name="Text">The text.</param>
/// <param name="Query">Its vectors, without the author's name, which says nothing of what is asked: half of the questions to a portfolio hold it.</param>
/// <param name="Terms">Its terms, in order, repetitions included.</param>
public sealed record ReadQuestion(string Text, PackedQuery Query, ImmutableArray<string> Terms)
{
    /// <summary>Its terms that hold a digit.</summary>
    public ImmutableHashSet<string> Figures { get; } = [.. Terms.Where(term => term.Any(char.IsAsciiDigit))];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="table">Encodes it.</param>
    /// <param name="author">Tokens of the author's name.</param>
    public static ReadQuestion Of(string text, PackedQueryTable table, IReadOnlySet<int> author)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(text, table.Encode(text).Without(author), [.. TextAnalyzer.Terms(text)]);
    }

    /// <summary>The tokens of a name that are left out where questions are compared.</summary>
    public static IReadOnlySet<int> TokensOf(string author, PackedQueryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Encode(author).TokenIds.ToHashSet();
    }
}
