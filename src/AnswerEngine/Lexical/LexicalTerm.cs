namespace AnswerEngine.Lexical;

/// <summary>A term that a text is found by.</summary>
/// <param name="Text">Lower case, without accents; words stemmed, numbers and identifiers as written.</param>
/// <param name="Start">First UTF-16 code unit of its place in the text.</param>
/// <param name="End">Code unit after the last.</param>
public readonly record struct LexicalTerm(string Text, int Start, int End);
