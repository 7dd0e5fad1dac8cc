namespace AnswerEngine.Browser;

/// <summary>A published question beside one that was asked.</summary>
/// <param name="Published">The published question.</param>
/// <param name="Likeness">How alike they are, at most 1.</param>
/// <param name="IsAskable">Whether they may ask for the same kind of thing, with the same figures.</param>
public sealed record RecognisedQuestion(PublishedWordings Published, double Likeness, bool IsAskable);
