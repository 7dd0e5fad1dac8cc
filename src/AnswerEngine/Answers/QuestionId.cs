namespace AnswerEngine.Answers;

/// <summary>Names a published question: <c>first-visit/role-sought</c>.</summary>
/// <param name="Value">The name.</param>
public readonly record struct QuestionId(string Value)
{
    /// <summary>Orders names letter by letter, the same on every machine.</summary>
    public static IComparer<QuestionId> Ordinal { get; } =
        Comparer<QuestionId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
