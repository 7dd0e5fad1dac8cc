namespace AnswerEngine.Passages;

/// <summary>Names a passage: <c>projects/tinyscalelab.md#the-judge</c>, with <c>/2</c> for a section's second.</summary>
/// <param name="Value">The name.</param>
public readonly record struct PassageId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
