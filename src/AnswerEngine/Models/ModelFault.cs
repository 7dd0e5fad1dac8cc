namespace AnswerEngine.Models;

/// <summary>One thing that is wrong with a model's files.</summary>
/// <param name="File">Path from the folder that holds <c>models/</c>, with forward slashes, and the line where there is one.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Message">What is wrong, as a full sentence.</param>
/// <param name="Remedy">What to do about it, as a full sentence.</param>
public sealed record ModelFault(string File, ModelFaultKind Kind, string Message, string Remedy)
{
    /// <summary>The fault on one line: <c>file: message remedy</c>.</summary>
    public override string ToString() => $"{File}: {Message} {Remedy}";
}
