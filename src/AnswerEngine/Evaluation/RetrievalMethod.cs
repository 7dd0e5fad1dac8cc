namespace AnswerEngine.Evaluation;

/// <summary>A way to rank passages, as a row of a table.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Rank">Ordinals of a set's passages for one of its questions, best first.</param>
public sealed record RetrievalMethod(string Name, Func<RetrievalQuestion, IReadOnlyList<int>> Rank);
