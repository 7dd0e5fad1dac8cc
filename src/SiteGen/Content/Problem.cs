namespace SiteGen.Content;

/// <summary>One fault in the author's files: where it is, what is wrong, and what to do about it.</summary>
/// <param name="File">Path below the root, with forward slashes.</param>
/// <param name="Line">Line in that file, from 1; <see langword="null"/> where the fault has no line.</param>
/// <param name="Message">What is wrong, as a full sentence.</param>
/// <param name="Remedy">What to do about it, as a full sentence.</param>
public sealed record Problem(string File, int? Line, string Message, string Remedy)
{
    /// <summary>The fault on one line, in the form that editors and terminals link: <c>file:line: message remedy</c>.</summary>
    public override string ToString() =>
        Line is { } line ? $"{File}:{line}: {Message} {Remedy}" : $"{File}: {Message} {Remedy}";
}
