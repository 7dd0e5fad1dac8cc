using System.Text;

namespace AnswerEngine.Encoding;

/// <summary>A code point of a normalised text and the stretch of the original that it stands for.</summary>
internal readonly record struct NormalizedRune(Rune Value, TextPosition Start, TextPosition End);
