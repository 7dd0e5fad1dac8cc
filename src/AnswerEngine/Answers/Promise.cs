using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>
/// What a build must keep: no question that the author holds to be out of scope is answered, and no question in scope
/// that was proven loses its answer. It is compared after every outcome was reached; nothing before it sees a label.
/// </summary>
public static class Promise
{
    /// <summary>Every way in which the outcomes break the promise, in the order of the questions' names.</summary>
    /// <param name="outcomes">The outcomes of this build.</param>
    /// <param name="previous">The lock that the build started from.</param>
    /// <param name="outOfScope">The questions that the author holds to be out of scope.</param>
    public static ImmutableArray<BrokenPromise> Check(
        AnswerLock outcomes, AnswerLock previous, IReadOnlySet<QuestionId> outOfScope)
    {
        var broken = ImmutableArray.CreateBuilder<BrokenPromise>();
        foreach (var entry in outcomes.Entries.Values)
        {
            if (outOfScope.Contains(entry.Id))
            {
                if (entry.Answer is Answered answered)
                    broken.Add(new BrokenPromise(entry.Id, entry.Text, BrokenPromiseKind.AnsweredOutOfScope,
                        answered.Sentences[0].Passage, answered.Gate));
            }
            else if (entry.Answer is NotAvailable lost && WasProven(previous, entry.Id))
            {
                broken.Add(new BrokenPromise(entry.Id, entry.Text, BrokenPromiseKind.LostAnswer,
                    lost.Nearest.IsEmpty ? null : lost.Nearest[0].Passage, lost.Gate));
            }
        }

        return broken.ToImmutable();
    }

    private static bool WasProven(AnswerLock previous, QuestionId id) =>
        previous.Entries.TryGetValue(id, out var entry) && entry.Answer is Answered;
}
