namespace AnswerEngine.LanguageModels;

/// <summary>
/// What a model continues: pieces of text of which some are markup, whose special tokens count, and some are literal,
/// whose special tokens are plain text. So content cannot end a turn or start one.
/// </summary>
/// <param name="Pieces">The pieces in order.</param>
public sealed record Prompt(IReadOnlyList<PromptPiece> Pieces)
{
    /// <summary>The text that the model continues.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>A prompt whose special tokens all count: for text that the program itself wrote.</summary>
    public static Prompt FromString(string markup) => new([new PromptPiece(markup, IsLiteral: false)]);

    /// <inheritdoc cref="FromString"/>
    public static implicit operator Prompt(string markup) => FromString(markup);

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
