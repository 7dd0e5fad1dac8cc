using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>One question whose outcome breaks the promise.</summary>
/// <param name="Id">The question.</param>
/// <param name="Text">Its words.</param>
/// <param name="Kind">How the promise is broken.</param>
/// <param name="Passage">The passage that misled the engine, or that came nearest; <see langword="null"/> for none.</param>
/// <param name="Gate">What the gate made of it.</param>
public sealed record BrokenPromise(
    QuestionId Id, string Text, BrokenPromiseKind Kind, PassageId? Passage, GateReading Gate);
