using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Lexical;

namespace AnswerEngine.Retrieval;

/// <summary>Finds passages for a search page while a reader types: by words and by meaning, fused by reciprocal rank.</summary>
public sealed class PassageSearch
{
    private readonly IQueryEncoder encoder;
    private readonly IPassageIndex index;
    private readonly LexicalSearch lexical;

    /// <summary>Joins the two sides of an index.</summary>
    /// <param name="encoder">Encodes queries into the space of the index's vectors.</param>
    /// <param name="index">The passages' vectors.</param>
    /// <param name="lexical">The passages' words, in the same order.</param>
    /// <exception cref="ArgumentException">The two indexes hold different numbers of passages.</exception>
    public PassageSearch(IQueryEncoder encoder, IPassageIndex index, LexicalSearch lexical)
    {
        if (index.Count != lexical.Count)
        {
            throw new ArgumentException(
                $"{index.Count} passages with vectors and {lexical.Count} with words are not the same passages.", nameof(lexical));
        }

        (this.encoder, this.index, this.lexical) = (encoder, index, lexical);
    }

    /// <summary>The best passages for what was typed, best first. With phrases, only passages that hold them all.</summary>
    /// <param name="typed">Words, phrases in quotation marks, and perhaps an unfinished last word.</param>
    /// <param name="limit">Most passages to return, at least 1.</param>
    public IReadOnlyList<ScoredPassage> Search(string typed, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var query = TypedQuery.Parse(typed);
        if (index.Count == 0 || query.Text.Length == 0) return [];
        var holders = lexical.Holders(query).ToHashSet();
        var late = index.Search(encoder.EncodeQuery(query.Text), index.Count).Select(passage => passage.Ordinal).Where(holders.Contains);
        var words = lexical.Search(query, lexical.Count).Select(passage => passage.Ordinal);
        return [.. ReciprocalRankFusion.Fuse([[.. late], [.. words]]).Take(limit)];
    }
}
