namespace SiteGen.Documents;

/// <summary>What kind of block a piece of plain text was read from.</summary>
public enum BlockKind
{
    /// <summary>Running prose.</summary>
    Paragraph,

    /// <summary>One item of a list, without the items nested below it.</summary>
    ListItem,

    /// <summary>A paragraph inside a block quotation: somebody else's words.</summary>
    Quote,

    /// <summary>One row of a table, its cells joined as <c>column: cell; column: cell</c>.</summary>
    TableRow,

    /// <summary>A code block, verbatim.</summary>
    Code,

    /// <summary>The text of a footnote.</summary>
    Footnote,
}
