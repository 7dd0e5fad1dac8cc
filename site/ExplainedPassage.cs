using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AnswerEngine.Answers;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Passages;
using AnswerEngine.Retrieval;

namespace Site;

/// <summary>The leading passage of a question, and which of its words matched which of the question's.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Explanation">The matches; spans of the passage are those of <see cref="Passage.EncodedText"/>.</param>
public sealed record ExplainedPassage(Passage Passage, Explanation Explanation)
{
    private const int MostLines = 16;

    /// <summary>Explains the passage that an answer cites first; where there is no answer, the one that comes nearest.</summary>
    /// <returns><see langword="null"/> for a site without passages.</returns>
    public static ExplainedPassage? Of(AnswerRoom room, string question, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(room);
        var query = room.Shelf.Encoder.EncodeQuery(question);
        var ordinal = Cited(room, answer) ?? Nearest(room, question, query);
        if (ordinal is not { } leading) return null;
        var passage = room.Passages[leading];
        return new ExplainedPassage(passage, Explanation.Of(query, question, room.Corpus.Embeddings[leading], passage.EncodedText));
    }

    /// <summary>The matches for a person, those that gave most first.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"  Matched in {Passage.Section}, score {Explanation.Score:0.000}:");
        foreach (var match in Explanation.Words.Take(MostLines))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {match.Contribution,6:0.000}  {match.QueryText,-16} {match.PassageText,-16} …{Around(match.PassageSpan)}…");
        }

        return text.ToString();
    }

    /// <summary>The matches for a program, in the order of the question's tokens.</summary>
    public JsonObject ToJson() => new()
    {
        ["passage"] = Passage.Id.Value,
        ["section"] = Passage.Section,
        ["text"] = Passage.EncodedText,
        ["score"] = Math.Round(Explanation.Score, 4),
        ["matches"] = new JsonArray([.. Explanation.Matches.Select(match => (JsonNode)new JsonObject
        {
            ["word"] = match.QueryText,
            ["wordSpan"] = Span(match.QuerySpan),
            ["matched"] = match.PassageText,
            ["matchedSpan"] = Span(match.PassageSpan),
            ["similarity"] = Math.Round(match.Similarity, 4),
            ["weight"] = Math.Round(match.Weight, 4),
        })]),
    };

    private static int? Cited(AnswerRoom room, Answer answer)
    {
        if (answer is not Answered answered || answered.Sentences.FirstOrDefault() is not { } sentence) return null;
        var place = room.Passages.Select(passage => passage.Id).ToList().IndexOf(sentence.Passage);
        return place < 0 ? null : place;
    }

    private static int? Nearest(AnswerRoom room, string question, TokenEmbeddings query) =>
        new Retriever(room.Shelf.Encoder, room.Corpus.Index, room.Corpus.Lexical, room.Corpus.Tokens).Retrieve(question, query, 1) is [var first, ..] ? first.Ordinal : null;

    private static JsonArray Span(TokenOffset span) => new(span.Start, span.End);

    private string Around(TokenOffset span)
    {
        const int Context = 20;
        var text = Passage.EncodedText;
        var (from, to) = (Math.Max(0, span.Start - Context), Math.Min(text.Length, span.End + Context));
        return $"{text[from..span.Start]}[{text[span.Start..span.End]}]{text[span.End..to]}";
    }
}
