using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>A retrieval set over a site's own passages, from questions that name the page and quote the answer.</summary>
public static class ContentRetrievalSet
{
    /// <summary>Makes the set: a question's answer is found where a passage of its page holds the quotation.</summary>
    /// <param name="name">Name of the set.</param>
    /// <param name="passages">The site's passages.</param>
    /// <param name="questions">The questions; those that are not answerable are left out.</param>
    /// <exception cref="FormatException">A question names no page or quotes nothing, or no passage of the page holds the quotation.</exception>
    public static RetrievalSet Of(string name, ImmutableArray<Passage> passages, IEnumerable<LabelledQuestion> questions) => new()
    {
        Name = name,
        Passages = [.. passages.Select(passage => new RetrievalPassage(passage.Id.Value, "", passage.Text) { Context = passage.Context })],
        Questions = [.. questions.Where(question => question.Answerable).Select((question, i) =>
            new RetrievalQuestion($"{i + 1}", "", question.Question) { Components = [Holders(name, passages, question)] })],
    };

    private static ImmutableArray<int> Holders(string name, ImmutableArray<Passage> passages, LabelledQuestion question)
    {
        if (question is not { Page: { Length: > 0 } page, Quote: { Length: > 0 } quote })
            throw new FormatException($"{name}: The question “{question.Question}” needs \"page\" and \"quote\".");
        var wanted = Words(quote);
        ImmutableArray<int> holders = [.. Enumerable.Range(0, passages.Length).Where(i =>
            passages[i].Document.Id == page && Words(passages[i].Text).Contains(wanted, StringComparison.Ordinal))];
        return holders.IsEmpty
            ? throw new FormatException($"{name}: No passage of {page} holds the quotation of “{question.Question}”. Quote the page as it reads, within one paragraph.")
            : holders;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
