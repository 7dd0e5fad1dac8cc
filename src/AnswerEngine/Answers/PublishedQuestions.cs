using System.Collections.Immutable;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Verification;

namespace AnswerEngine.Answers;

/// <summary>
/// Recognises a visitor's question as one that the site publishes. Likeness alone is not enough: names and numbers
/// must be the same, since "Phase 2" and "Phase 3" are as alike as two questions can be.
/// </summary>
public sealed class PublishedQuestions
{
    // Paraphrases of published questions stand above it; questions on another matter do not.
    private const double LeastLikeness = 0.9;

    private readonly ImmutableArray<Wording> _wordings;
    private readonly IQueryEncoder _encoder;

    /// <summary>Takes in the published questions.</summary>
    /// <param name="questions">The questions, with their other wordings.</param>
    /// <param name="encoder">Compares questions.</param>
    public PublishedQuestions(IEnumerable<Question> questions, IQueryEncoder encoder)
    {
        _encoder = encoder;
        _wordings = [.. questions.SelectMany(question => question.Wordings.Select(text =>
            new Wording(question, encoder.EncodeQuery(text), Specifics(text))))];
    }

    /// <summary>The published question that a visitor's question asks in the same or in other words, if any.</summary>
    public Question? Find(string question)
    {
        if (_wordings.IsEmpty) return null;
        var embeddings = _encoder.EncodeQuery(question);
        var specifics = Specifics(question);
        return _wordings
            .Where(wording => wording.Specifics.SetEquals(specifics))
            .Select(wording => (wording.Question, Likeness: MaxSim.Symmetric(embeddings, wording.Embeddings)))
            .Where(pair => pair.Likeness >= LeastLikeness)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Question.Id, QuestionId.Ordinal)
            .Select(pair => pair.Question)
            .FirstOrDefault();
    }

    private static ImmutableHashSet<string> Specifics(string text) => [.. ClaimTokenizer.Tokenize(text)
        .Where(token => token.Kind is ClaimTokenKind.Name or ClaimTokenKind.Number)
        .Select(token => token.Key)];

    private sealed record Wording(Question Question, TokenEmbeddings Embeddings, ImmutableHashSet<string> Specifics);
}
