using System.Collections.Immutable;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// What a build must keep: no question that the author holds to be out of scope is answered, and no question in scope
/// that was proven loses its answer, or is proven by other sections where its own are gone: whether these answer it is the author's to say.
/// It is compared after every outcome was reached; nothing before it sees a label.
/// </summary>
public static class Promise
{
    /// <summary>Every way in which the outcomes break the promise, in the order of the questions' names.</summary>
    /// <param name="outcomes">The outcomes of this build.</param>
    /// <param name="previous">The lock that the build started from.</param>
    /// <param name="outOfScope">The questions that the author holds to be out of scope.</param>
    /// <param name="present">The passages of the content.</param>
    public static ImmutableArray<BrokenPromise> Check(
        AnswerLock outcomes, AnswerLock previous, IReadOnlySet<QuestionId> outOfScope, IReadOnlySet<PassageId> present)
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
            else if (entry.Answer is Answered { AcceptedBy: AcceptedBy.Engine } now && Former(previous, entry.Id) is { } former && IsReplaced(former, now, present))
            {
                broken.Add(new BrokenPromise(entry.Id, entry.Text, BrokenPromiseKind.ReplacedEvidence, now.Sentences[0].Passage, now.Gate));
            }
        }

        return broken.ToImmutable();
    }

    private static bool WasProven(AnswerLock previous, QuestionId id) => Former(previous, id) is not null;

    private static Answered? Former(AnswerLock previous, QuestionId id) =>
        previous.Entries.TryGetValue(id, out var entry) ? entry.Answer as Answered : null;

    // A section under another name still says what was quoted.
    private static bool IsReplaced(Answered former, Answered now, IReadOnlySet<PassageId> present) =>
        !former.Sentences.Any(sentence => present.Contains(sentence.Passage))
        && !now.Sentences.Select(sentence => sentence.Quote).Intersect(former.Sentences.Select(sentence => sentence.Quote), StringComparer.Ordinal).Any();
}
