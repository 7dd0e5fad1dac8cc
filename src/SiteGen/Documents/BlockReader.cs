using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Documents;

/// <summary>Reads blocks of Markdown as blocks of plain text.</summary>
/// <param name="source">The whole source file.</param>
/// <param name="offset">Where the parsed body starts in it.</param>
internal sealed class BlockReader(string source, int offset)
{
    private readonly HiddenElements _hidden = new();
    private readonly HashSet<Footnote> _footnotesSeen = [];
    private readonly Queue<Footnote> _footnotes = new();
    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();

    /// <summary>Whether no more blocks are taken; headings are read all the same, and what HTML hides is followed.</summary>
    public bool Quiet { get; set; }

    /// <summary>Whether a paragraph has been read.</summary>
    public bool HasParagraph => _blocks.Any(block => block.Kind == BlockKind.Paragraph);

    /// <summary>The text of a heading.</summary>
    public string Heading(HeadingBlock heading)
    {
        var text = new PlainText(source);
        Inlines(text, heading.Inline);
        return text.ToString();
    }

    /// <summary>Reads one block, and all that it contains.</summary>
    public void Read(Block block) => Read(block, BlockKind.Paragraph);

    /// <summary>Takes the blocks read since the last call, with the footnotes that they were first to refer to.</summary>
    public ImmutableArray<TextBlock> Take()
    {
        while (_footnotes.TryDequeue(out var footnote))
            Children(footnote, BlockKind.Footnote);
        return _blocks.DrainToImmutable();
    }

    private void Read(Block block, BlockKind kind)
    {
        switch (block)
        {
            case ParagraphBlock or HeadingBlock or DefinitionTerm when !_hidden.Hide:
                if (!Quiet) Leaf((LeafBlock)block, kind);
                break;
            // An element may be opened in one block of HTML and closed in another, with Markdown between.
            case HtmlBlock html:
                _hidden.Read(html.Lines.ToString());
                break;
            case var _ when _hidden.Hide:
                break;
            case MathBlock or CodeBlock or Table when Quiet:
                break;
            case MathBlock formula:
                Formula(formula, kind);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case Table table:
                Rows(table);
                break;
            // The author's own words, set apart.
            case AlertBlock alert:
                Children(alert, kind);
                break;
            case QuoteBlock or CustomContainer { Info: "quote" }:
                Children((ContainerBlock)block, BlockKind.Quote);
                break;
            // Whose words they are says more than how they are set.
            case ListBlock or DefinitionList:
                Children((ContainerBlock)block, kind == BlockKind.Paragraph ? BlockKind.ListItem : kind);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                Children(container, kind);
                break;
        }
    }

    private void Children(ContainerBlock container, BlockKind kind)
    {
        foreach (var child in container)
            Read(child, kind);
    }

    private void Leaf(LeafBlock leaf, BlockKind kind)
    {
        var text = new PlainText(source);
        Add(text, kind, Inlines(text, leaf.Inline));
    }

    private void Rows(Table table)
    {
        var rows = table.OfType<TableRow>().ToArray();
        var columns = rows.FirstOrDefault(row => row.IsHeader) is { } header ? header.Select(Column).ToArray() : [];
        foreach (var row in rows.Where(row => !row.IsHeader))
            Row(row, columns);
    }

    private string Column(Block cell)
    {
        var text = new PlainText(source);
        Cell(text, cell);
        return text.ToString();
    }

    private void Row(TableRow row, string[] columns)
    {
        var text = new PlainText(source);
        var urls = ImmutableArray<string>.Empty;
        for (var column = 0; column < row.Count; column++)
        {
            if (Column(row[column]).Length == 0)
                continue;
            text.Append(text.IsEmpty ? "" : "; ");
            text.Append(column < columns.Length && columns[column].Length > 0 ? columns[column] + ": " : "");
            urls = urls.AddRange(Cell(text, row[column]));
        }

        Add(text, BlockKind.TableRow, urls);
    }

    private ImmutableArray<string> Cell(PlainText text, Block cell)
    {
        var urls = ImmutableArray<string>.Empty;
        foreach (var leaf in ((TableCell)cell).OfType<LeafBlock>())
            urls = urls.AddRange(Inlines(text, leaf.Inline));
        return urls;
    }

    private void Code(CodeBlock code)
    {
        var text = new PlainText(source, verbatim: true);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            var from = line.Position + offset;
            text.Append(i > 0 ? "\n" : "");
            text.Append(line.Slice.AsSpan(), from, Math.Min(from + line.Slice.Length, source.Length));
        }

        Add(text, BlockKind.Code, []);
    }

    // The TeX as it stands, dollars and all: how it is set is not text.
    private void Formula(MathBlock formula, BlockKind kind)
    {
        var text = new PlainText(source);
        var from = formula.Span.Start + offset;
        var to = Math.Min(formula.Span.End + 1 + offset, source.Length);
        text.Append(source.AsSpan(from, to - from), from, to);
        Add(text, kind, []);
    }

    private ImmutableArray<string> Inlines(PlainText text, ContainerInline? inlines)
    {
        var reader = new InlineText(text, _hidden.Fork(), offset, source.Length);
        reader.Read(inlines);
        foreach (var footnote in reader.Footnotes.Where(_footnotesSeen.Add))
            _footnotes.Enqueue(footnote);
        return reader.Urls;
    }

    private void Add(PlainText text, BlockKind kind, ImmutableArray<string> urls)
    {
        if (!text.IsEmpty)
            _blocks.Add(text.ToBlock(kind, urls));
    }
}
