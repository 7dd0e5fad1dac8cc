using System.Collections.Immutable;
using AnswerEngine.Encoding;

namespace AnswerEngine.Indexing;

/// <summary>Why a passage scores as it does: for each query token the passage token that it matched, and what that gave.</summary>
/// <param name="Score">Sum of what the matches gave: the passage's MaxSim.</param>
/// <param name="Matches">A match for each query token, in their order.</param>
public sealed record Explanation(double Score, ImmutableArray<TokenMatch> Matches)
{
    /// <summary>Explains the score of a passage by its own vectors.</summary>
    /// <param name="query">The query, <c>[query tokens, dim]</c>.</param>
    /// <param name="queryText">The text that it was encoded from; its spans are those of the tokens' offsets.</param>
    /// <param name="passage">The passage, <c>[tokens, dim]</c>.</param>
    /// <param name="passageText">The text that it was encoded from.</param>
    /// <exception cref="ArgumentException">The dimensions differ, or a token lies outside of its text.</exception>
    public static Explanation Of(TokenEmbeddings query, string queryText, TokenEmbeddings passage, string passageText)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(passage);
        Require(query, queryText, nameof(queryText));
        Require(passage, passageText, nameof(passageText));
        ImmutableArray<TokenMatch> matches = [.. MaxSim.Align(query, passage).Select(pair =>
        {
            var asked = query.Offsets[pair.QueryToken];
            var matched = pair.PassageToken < 0 ? default : passage.Offsets[pair.PassageToken];
            return new TokenMatch
            {
                QueryToken = pair.QueryToken,
                QuerySpan = asked,
                QueryText = queryText[asked.Start..asked.End],
                PassageToken = pair.PassageToken,
                PassageSpan = matched,
                PassageText = passageText[matched.Start..matched.End],
                Similarity = pair.Similarity,
                Weight = query.Weights[pair.QueryToken],
            };
        })];
        return new Explanation(matches.Sum(match => match.Contribution), matches);
    }

    /// <summary>The matches of words, those that gave most first; tokens that no text holds, such as <c>[CLS]</c>, are left out.</summary>
    public IEnumerable<TokenMatch> Words => Matches
        .Where(match => match.QuerySpan.Length > 0 && match.PassageSpan.Length > 0)
        .OrderByDescending(match => match.Contribution).ThenBy(match => match.QueryToken);

    private static void Require(TokenEmbeddings tokens, string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        if (tokens.Offsets.Any(offset => offset.Start < 0 || offset.End < offset.Start || offset.End > text.Length))
        {
            throw new ArgumentException("A token lies outside of the text: the vectors are those of another.", name);
        }
    }
}
