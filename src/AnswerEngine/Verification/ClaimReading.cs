using System.Collections.Frozen;
using AnswerEngine.Lexical;

namespace AnswerEngine.Verification;

/// <summary>A claim in an order that its evidence may have.</summary>
/// <param name="Tokens">The claim's tokens in that order.</param>
/// <param name="Moved">Ordinals, among these, of a phrase that was moved; empty for none.</param>
/// <param name="Verb">Ordinal of a verb that was turned back from the passive; -1 for none.</param>
/// <param name="Auxiliary">The form of "to be" that went with it.</param>
internal sealed record ClaimReading(IReadOnlyList<ClaimToken> Tokens, IReadOnlyList<int> Moved, int Verb = -1, string Auxiliary = "")
{
    // A phrase that one of these opens says when, where or on what condition, and may stand before or behind its clause.
    private static readonly FrozenSet<string> Openers = (
        "for in with if after before wherever where when whenever once on at during because since although though while "
        + "according under within without until unless despite").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The longest sentence whose every order is tried.
    private const int Longest = 60;

    /// <summary>The claim as it stands, then with one phrase moved, then turned back from the passive.</summary>
    public static IEnumerable<ClaimReading> AllOf(IReadOnlyList<ClaimToken> claim, IReadOnlyList<ClaimToken> evidence)
    {
        var plain = new ClaimReading(claim, []);
        yield return plain;
        if (claim.Count > Longest || claim.Count(token => !evidence.Any(other => other.Key == token.Key)) > 6) yield break;
        foreach (var reading in Reported(claim).Append(plain).Concat(Active(claim)))
        {
            if (reading != plain) yield return reading;
            foreach (var moved in reading.WithPhraseMoved()) yield return moved;
        }
    }

    /// <summary>Whether a verb of the evidence is the active form of the participle.</summary>
    public bool AgreesWithVerb(ClaimToken other)
    {
        if (EnglishStemmer.Stem(Tokens[Verb].Text.ToLowerInvariant()) != EnglishStemmer.Stem(other.Text.ToLowerInvariant())) return false;
        var past = other.Text == Tokens[Verb].Text;
        return Auxiliary switch
        {
            "was" or "were" => past,
            "is" => other.Text.EndsWith('s') || !past,
            _ => !past,
        };
    }

    // "According to Huang, it works." says what "Huang says that it works." says.
    private static IEnumerable<ClaimReading> Reported(IReadOnlyList<ClaimToken> claim)
    {
        if (claim.Count < 5 || claim[0].Text != "According" || claim[1].Text != "to") yield break;
        var says = ClaimTokenizer.Tokenize("he says that").Skip(1).Select(token => token with { Start = int.MaxValue / 2 }).ToArray();
        for (var end = 3; end <= Math.Min(5, claim.Count - 2); end++)
            yield return new ClaimReading([.. claim.Take(end).Skip(2), .. says, .. claim.Skip(end)], []);
    }

    private static IEnumerable<ClaimReading> Active(IReadOnlyList<ClaimToken> claim)
    {
        for (var be = 1; be < claim.Count - 3; be++)
        {
            if (claim[be].Text is not ("is" or "are" or "was" or "were" or "be")) continue;
            var by = Enumerable.Range(be + 2, claim.Count - be - 2).FirstOrDefault(index => claim[index].Text == "by");
            if (by == 0 || by == claim.Count - 1) continue;
            for (var end = by + 2; end <= claim.Count; end++)
            {
                var modal = claim[be].Text == "be" ? 1 : 0;
                ClaimToken[] subject = [.. claim.Take(end).Skip(by + 1)];
                ClaimToken[] active = [.. subject, .. claim.Skip(be - modal).Take(modal), claim[be + 1], .. claim.Take(be - modal),
                    .. claim.Take(by).Skip(be + 2), .. claim.Skip(end)];
                yield return new ClaimReading(active, [], subject.Length + modal, claim[be].Text);
            }
        }
    }

    private IEnumerable<ClaimReading> WithPhraseMoved()
    {
        var count = Tokens.Count;
        if (Openers.Contains(Tokens[0].Text))
            for (var length = 2; length < count - 1; length++)
                for (var to = length + 1; to <= count; to++)
                    yield return Moving(0, length, to);
        for (var from = 2; from < count - 1; from++)
            if (Openers.Contains(Tokens[from].Text))
                for (var to = 0; to < from; to++)
                    yield return Moving(from, count - from, to);
    }

    // The phrase goes before the token that was at the place it goes to.
    private ClaimReading Moving(int from, int length, int to)
    {
        var rest = Enumerable.Range(0, Tokens.Count).Where(index => index < from || index >= from + length).ToList();
        var place = to > from ? to - length : to;
        rest.InsertRange(place, Enumerable.Range(from, length));
        return this with { Tokens = [.. rest.Select(index => Tokens[index])], Moved = [.. Enumerable.Range(place, length)], Verb = Verb < 0 ? -1 : rest.IndexOf(Verb) };
    }
}
