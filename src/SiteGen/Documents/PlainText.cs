using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Documents;

/// <summary>
/// Collects the text of a block as a reader sees it: white space collapsed, invisible characters left out, and every
/// character that stands unchanged in the source mapped to its place there.
/// </summary>
/// <param name="source">The whole source file.</param>
/// <param name="verbatim">Whether white space is kept as it is, as in a code block.</param>
internal sealed class PlainText(string source, bool verbatim = false)
{
    private const int Unmapped = -1;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private TextRun _run;
    private bool _space;
    private int _spaceSource = Unmapped;

    /// <summary>Whether no visible character has been added.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds text that does not stand in the source as it is.</summary>
    public void Append(string text) => Append(text, 0, 0);

    /// <summary>Adds text that was read from a stretch of the source, which may hold escapes and indentation too.</summary>
    /// <param name="from">Where the stretch starts in the source file.</param>
    /// <param name="to">Where it ends, exclusive.</param>
    public void Append(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = 0; i < text.Length;)
        {
            while (from < to && source[from] != text[i] && IsMarkup(source[from]))
                from++;
            var found = from < to && source[from] == text[i];
            var hidden = InvisibleCharacter.Width(text[i..]);
            if (hidden == 0)
                Add(text[i], found ? from : Unmapped);
            var width = Math.Max(hidden, 1);
            from += found ? width : 0;
            i += width;
        }
    }

    /// <summary>The collected text.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Finishes the block.</summary>
    public TextBlock ToBlock(BlockKind kind, ImmutableArray<string> urls)
    {
        CloseRun();
        return new TextBlock { Kind = kind, Text = ToString(), Runs = _runs.ToImmutable(), Urls = urls };
    }

    private void Add(char character, int at)
    {
        if (!verbatim && character is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            // Held back until a visible character follows: a block neither starts nor ends with white space.
            if (!_space)
                _spaceSource = character == ' ' ? at : Unmapped;
            _space = true;
            return;
        }

        if (_space && _text.Length > 0)
            Write(' ', _spaceSource);
        _space = false;
        Write(character, at);
    }

    private void Write(char character, int at)
    {
        if (at == Unmapped || at != _run.SourceStart + _run.Length || _text.Length != _run.TextStart + _run.Length)
        {
            CloseRun();
            _run = new TextRun(_text.Length, at, 0);
        }

        if (at != Unmapped)
            _run = _run with { Length = _run.Length + 1 };
        _text.Append(character);
    }

    private void CloseRun()
    {
        if (_run.Length > 0)
            _runs.Add(_run);
        _run = default;
    }

    // What may stand in the source between two characters of the text: escapes, line breaks, indentation, the mark of
    // a block quotation.
    private static bool IsMarkup(char character) => character is '\\' or ' ' or '\t' or '\n' or '\r' or '>';
}
