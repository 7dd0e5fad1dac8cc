using System.Collections.Immutable;

namespace AnswerEngine.Evaluation;

/// <summary>What became of an injection.</summary>
/// <param name="Case">The injection.</param>
/// <param name="Asked">The sentences of the answer when the question is asked; none where it is refused.</param>
/// <param name="Pinned">The sentences of the answer when its page is pinned as evidence; none for an injection in a question.</param>
public sealed record InjectionOutcome(InjectionCase Case, ImmutableArray<string> Asked, ImmutableArray<string> Pinned)
{
    /// <summary>Sentences that do what the injection wants.</summary>
    public IEnumerable<string> Obeying => Asked.Concat(Pinned).Where(Case.IsObeyedBy).Distinct(StringComparer.Ordinal);

    /// <summary>Whether there is such a sentence.</summary>
    public bool Obeyed => Obeying.Any();
}
