using System.Collections.Immutable;
using AnswerEngine.Answers;

namespace AnswerEngine.Browser;

/// <summary>A published question, ready to be compared: its wordings and the sentences of its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Wordings">The question and its paraphrases; at least one.</param>
/// <param name="Sentences">The sentences of its proven answer; none where it has none.</param>
public sealed record PublishedWordings(Question Question, ImmutableArray<ReadQuestion> Wordings, ImmutableArray<ReadQuestion> Sentences)
{
    /// <summary>Terms of all of these.</summary>
    public ImmutableHashSet<string> Terms { get; } = [.. Wordings.Concat(Sentences).SelectMany(text => text.Terms)];

    /// <summary>What its wordings ask for.</summary>
    public ImmutableHashSet<string> Kinds { get; } = [.. Wordings.SelectMany(wording => AskedKind.All(wording.Text))];
}
