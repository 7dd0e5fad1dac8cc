using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>What became of the rewrites that the language model was asked for.</summary>
/// <param name="Sentences">Sentences offered to the model.</param>
/// <param name="Candidates">Rewrites that it wrote.</param>
/// <param name="Accepted">Rewrites that passed every check.</param>
/// <param name="Published">Sentences that were published as rewritten.</param>
/// <param name="Rejections">Rejected rewrites by the name of the check that failed first, in the order of the names.</param>
public sealed record RewriteTally(
    int Sentences, int Candidates, int Accepted, int Published, ImmutableSortedDictionary<string, int> Rejections)
{
    /// <summary>Nothing asked for.</summary>
    public static RewriteTally None { get; } =
        new(0, 0, 0, 0, ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>Both tallies together.</summary>
    public static RewriteTally operator +(RewriteTally a, RewriteTally b) => Add(a, b);

    /// <summary>Both tallies together.</summary>
    public static RewriteTally Add(RewriteTally a, RewriteTally b)
    {
        var rejections = a.Rejections;
        foreach (var (check, count) in b.Rejections)
            rejections = rejections.SetItem(check, rejections.GetValueOrDefault(check) + count);
        return new RewriteTally(a.Sentences + b.Sentences, a.Candidates + b.Candidates,
            a.Accepted + b.Accepted, a.Published + b.Published, rejections);
    }
}
