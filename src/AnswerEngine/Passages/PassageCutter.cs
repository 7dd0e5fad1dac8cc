using System.Collections.Immutable;
using System.Text;

namespace AnswerEngine.Passages;

/// <summary>
/// Cuts the sections of documents into passages of at most a number of tokens, at the ends of sentences. A passage
/// never crosses a section, so that its anchor leads to it, and never mixes the author's words with a quotation.
/// </summary>
public sealed class PassageCutter
{
    /// <summary>Makes a cutter.</summary>
    /// <param name="budget">
    /// Tokens a passage may have by <see cref="TokenEstimate"/>, its context not counted; a sentence longer than that is a passage of its own.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is below 32.</exception>
    public PassageCutter(int budget = 160)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 32);
        Budget = budget;
    }

    /// <summary>Tokens a passage may have.</summary>
    public int Budget { get; }

    /// <summary>The passages of the English documents, in the order of documents, sections and sentences.</summary>
    public ImmutableArray<Passage> Cut(IEnumerable<SourceDocument> documents) =>
        [.. documents.Where(IsEnglish).SelectMany(document => document.Sections.SelectMany(section => Cut(document, section)))];

    /// <summary>Whether the engine speaks the document's language.</summary>
    public static bool IsEnglish(SourceDocument document) =>
        document.Language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || document.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Passage> Cut(SourceDocument document, SourceSection section)
    {
        var pending = new List<Piece>();
        var tokens = 0;
        var number = 0;
        foreach (var piece in Pieces(section))
        {
            var cost = TokenEstimate.Of(piece.Text);
            var full = tokens + cost > Budget;
            if (pending.Count > 0 && (full || pending[^1].Quoted != piece.Quoted))
            {
                yield return Join(document, section, pending, ++number);
                pending.Clear();
                tokens = 0;
            }

            pending.Add(piece);
            tokens += cost;
        }

        if (pending.Count > 0) yield return Join(document, section, pending, ++number);
    }

    private static IEnumerable<Piece> Pieces(SourceSection section)
    {
        for (var b = 0; b < section.Blocks.Length; b++)
        {
            var block = section.Blocks[b];
            var prose = block.Kind is SourceBlockKind.Prose or SourceBlockKind.ListItem or SourceBlockKind.Quote;
            var ranges = prose ? SentenceSplitter.Split(block.Text) : [(0, block.Text.Length)];
            foreach (var (start, end) in ranges.Where(range => range.End > range.Start))
                yield return new Piece(block, b, start, end, prose && QuotableSentence.Is(block.Text[start..end]) && StandsInSource(block, start, end));
        }
    }

    // Words that the source spells in character references cannot be reviewed there.
    private static bool StandsInSource(SourceBlock block, int start, int end) => block.Runs.IsEmpty
        || 2 * block.Runs.Sum(run => Math.Max(0, Math.Min(end, run.TextStart + run.Length) - Math.Max(start, run.TextStart))) >= end - start;

    private static Passage Join(SourceDocument document, SourceSection section, List<Piece> pieces, int number)
    {
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (text.Length > 0) text.Append(' ');
            var source = SourceSpan.Of(piece.Block.Runs, piece.Start, piece.End);
            sentences.Add(new Sentence(piece.Text, text.Length, source, piece.Ordinal, piece.Quotable));
            text.Append(piece.Text);
        }

        var name = section.Anchor.Length == 0 ? document.Id : $"{document.Id}#{section.Anchor}";
        return new Passage
        {
            Id = new PassageId(number == 1 ? name : $"{name}/{number}"),
            Document = document,
            Anchor = section.Anchor,
            HeadingPath = section.HeadingPath,
            Sentences = sentences.ToImmutable(),
            Text = text.ToString(),
            Tier = pieces[0].Quoted ? TrustTier.Others : document.Tier,
            Urls = [.. pieces.SelectMany(piece => piece.Block.Urls).Distinct(StringComparer.Ordinal)],
        };
    }

    private readonly record struct Piece(SourceBlock Block, int Ordinal, int Start, int End, bool Quotable)
    {
        public string Text => Block.Text[Start..End];

        public bool Quoted => Block.Kind == SourceBlockKind.Quote;
    }
}
