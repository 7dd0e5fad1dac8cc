namespace AnswerEngine.Passages;

/// <summary>What a block of a source document is, as far as answers care.</summary>
public enum SourceBlockKind
{
    /// <summary>Running prose in the document's own voice.</summary>
    Prose,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>Somebody else's words, quoted.</summary>
    Quote,

    /// <summary>One row of a table; found by retrieval, never quoted as a sentence.</summary>
    TableRow,

    /// <summary>Code; found by retrieval, never quoted as a sentence.</summary>
    Code,
}
