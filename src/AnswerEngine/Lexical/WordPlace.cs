namespace AnswerEngine.Lexical;

/// <summary>A word of a text and its place among the words, stop words and the parts of joined words counted.</summary>
/// <param name="Term">The term that the word is found by; a stop word is its own.</param>
/// <param name="Form">The word as written, in lower case and without accents: what it begins with can be typed.</param>
/// <param name="Position">Place among the text's words, from 0.</param>
public readonly record struct WordPlace(string Term, string Form, int Position);
