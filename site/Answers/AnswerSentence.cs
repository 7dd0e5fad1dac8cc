namespace Site.Answers;

/// <summary>One sentence of a published answer and the passage that proves it.</summary>
public sealed record AnswerSentence
{
    /// <summary>The sentence as published.</summary>
    public required string Text { get; init; }

    /// <summary>Whether a language model put it in other words; otherwise it stands so in the source.</summary>
    public bool Rewritten { get; init; }

    /// <summary>Probability that it says what its proof says, 0 to 1; 1 where it stands so in the source.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Title of the page that proves it, with the section where there is one.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>Permalink of the section that proves it, such as <c>/about/#background</c>, without a text fragment.</summary>
    public required string SourcePath { get; init; }

    /// <summary>The words of that page that prove it, as they stand there.</summary>
    public required string QuotedText { get; init; }

    /// <summary>Whose words these are; <see langword="null"/> where they are the author's own.</summary>
    public string? Attribution { get; init; }

    /// <summary>The permalink that scrolls a browser to the words and marks them.</summary>
    public string ProofPath => TextFragment.Href(SourcePath, QuotedText);
}
