using System.Numerics.Tensors;
using AnswerEngine.Encoding;

namespace AnswerEngine.Answers;

/// <summary>
/// Dot products of every token of a question with every token of a passage, <c>[question tokens, passage tokens]</c>.
/// </summary>
internal sealed class Similarities
{
    private readonly float[] _values;
    private readonly int _columns;

    public Similarities(TokenEmbeddings question, TokenEmbeddings passage)
    {
        Rows = question.Count;
        _columns = passage.Count;
        _values = new float[Rows * _columns];
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < _columns; column++)
                _values[row * _columns + column] = TensorPrimitives.Dot(question[row], passage[column]);
    }

    public int Rows { get; }

    /// <summary>The best similarity of a question's token to one of the passage's tokens in a range.</summary>
    public float Best(int row, int from, int to) =>
        from >= to ? -1 : TensorPrimitives.Max<float>(_values.AsSpan(row * _columns + from, to - from));

    /// <summary>The best similarity of a question's token to any of the passage's.</summary>
    public float Best(int row) => Best(row, 0, _columns);
}
