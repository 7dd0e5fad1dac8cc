namespace AnswerEngine.Verification;

/// <summary>One token of a claim or of its evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands in the text.</param>
/// <param name="Key">
/// What is compared: the stem of a word, the canonical value and unit of a number, the letters of a name.
/// </param>
/// <param name="Start">First character, in UTF-16 code units.</param>
public readonly record struct ClaimToken(ClaimTokenKind Kind, string Text, string Key, int Start)
{
    /// <summary>One past the last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether the token carries content: everything but function words.</summary>
    public bool Carries => Kind != ClaimTokenKind.Function;
}
