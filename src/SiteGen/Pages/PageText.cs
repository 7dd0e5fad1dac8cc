using System.Buffers;
using System.Text;
using SiteGen.Spooling;

namespace SiteGen.Pages;

/// <summary>Gathers the HTML of one page in a buffer that the next page uses again: a page's text is too large for the
/// young generation, and none of it is kept.</summary>
internal sealed class PageText : TextWriter
{
    private char[] _text = ArrayPool<char>.Shared.Rent(1 << 16);
    private int _length;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _text.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <summary>The document: without white space around it, one line feed at its end, all lines ended by line feeds.</summary>
    /// <param name="spool">Keeps the bytes; <see langword="null"/> for memory.</param>
    public HeldBytes ToUtf8(Spool? spool = null)
    {
        var text = _text.AsSpan(0, _length).Trim();
        if (text.ContainsAny(OtherLineEnds)) text = text.ToString().ReplaceLineEndings("\n").ToCharArray();
        using var bytes = new BorrowedBytes(Encoding.UTF8.GetByteCount(text) + 1);
        Encoding.UTF8.GetBytes(text, bytes.Room);
        bytes.Room[^1] = (byte)'\n';
        return spool is null ? bytes.Span.ToArray() : spool.Add(bytes.Span);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        base.Dispose(disposing);
    }

    // All that ReplaceLineEndings takes for the end of a line, but for the line feed.
    private static readonly SearchValues<char> OtherLineEnds = SearchValues.Create("\r\f\u0085\u2028\u2029");

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, 2 * _text.Length));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
