namespace Site.Answers;

/// <summary>One thing that was checked before an answer was published.</summary>
/// <param name="Name">What was checked, in a few words, such as "Numbers and units".</param>
/// <param name="Passed">Whether the answer passed.</param>
/// <param name="Detail">The verdict in words or figures; empty where passing says it all.</param>
public sealed record AnswerCheck(string Name, bool Passed, string Detail);
