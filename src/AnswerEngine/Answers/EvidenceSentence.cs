using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>A sentence chosen as evidence.</summary>
/// <param name="Passage">The passage that holds it.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record EvidenceSentence(Passage Passage, Sentence Sentence);
