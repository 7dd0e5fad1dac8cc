namespace AnswerEngine.Indexing;

/// <summary>Four passage tokens in the form that a kernel multiplies, each with its scale.</summary>
/// <param name="prepared">The tokens' values, <c>[4, steps]</c>, 32 bits a step.</param>
/// <param name="scales">The tokens' scales, <c>[4]</c>.</param>
/// <param name="steps">Steps that a vector takes.</param>
internal readonly unsafe struct Int8Tile(int* prepared, float* scales, int steps)
{
    /// <summary>Passage tokens of a tile.</summary>
    public const int Tokens = 4;

    /// <summary>Steps that a vector takes.</summary>
    public int Steps => steps;

    /// <summary>The prepared values of one of the tokens.</summary>
    public int* this[int token] => prepared + (token * steps);

    /// <summary>The scale of one of the tokens.</summary>
    public float Scale(int token) => scales[token];
}
