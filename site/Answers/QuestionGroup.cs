using System.Collections.Immutable;

namespace Site.Answers;

/// <summary>Questions that are shown together.</summary>
/// <param name="Title">The group's title.</param>
/// <param name="Description">One sentence about it; empty for none.</param>
/// <param name="Questions">The questions, in order.</param>
public sealed record QuestionGroup(string Title, string Description, ImmutableArray<AnswerView> Questions)
{
    /// <summary>The fragment that leads to the group on the page of all questions.</summary>
    public string Anchor => string.Join('-', Title.ToLowerInvariant().Split(
        [.. Title.ToLowerInvariant().Where(letter => !char.IsLetterOrDigit(letter)).Distinct()],
        StringSplitOptions.RemoveEmptyEntries));
}
