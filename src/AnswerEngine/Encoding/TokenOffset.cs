namespace AnswerEngine.Encoding;

/// <summary>Where a token stands in its text; (0, 0) for a token that the text does not hold, such as <c>[CLS]</c>.</summary>
/// <param name="Start">First position.</param>
/// <param name="End">Position after the last, at least <paramref name="Start"/>.</param>
public readonly record struct TokenOffset(int Start, int End)
{
    /// <summary>Positions covered.</summary>
    public int Length => End - Start;
}
