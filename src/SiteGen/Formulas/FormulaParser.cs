using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Formulas;

/// <summary>Reads <c>$…$</c> and, within a paragraph, <c>$$…$$</c> as formulas, and leaves prices alone.</summary>
/// <remarks>
/// As in Pandoc, white space may not follow the opening dollar nor precede the closing one, and no digit may follow
/// it; here also no letter, before the one or after the other, so that <c>$HOME/$PATH</c> and <c>US$5</c> stay text.
/// </remarks>
internal sealed class FormulaParser : InlineParser
{
    /// <summary>Makes the parser.</summary>
    public FormulaParser() => OpeningCharacters = ['$'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var count = text.Length > 1 && text[1] == '$' ? 2 : 1;
        if (char.IsLetterOrDigit(slice.PeekCharExtra(-1)) || slice.PeekCharExtra(-1) == '$' || Length(text, count) is not { } length)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new MathInline
        {
            Delimiter = '$',
            DelimiterCount = count,
            Content = new StringSlice(slice.Text, slice.Start + count, slice.Start + count + length - 1),
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length + (2 * count) - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length + (2 * count);
        return true;
    }

    // How long the formula is without its delimiters.
    private static int? Length(ReadOnlySpan<char> text, int count)
    {
        for (var at = count; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            // What reaches into a span of code is no formula.
            else if (text[at] == '`')
                return null;
            else if (text[at] == '$')
                return Closes(text, at, count) ? at - count : null;
        }

        return null;
    }

    private static bool Closes(ReadOnlySpan<char> text, int at, int count)
    {
        var after = at + count < text.Length ? text[at + count] : ' ';
        var isDelimiter = count == 1 || (at + 1 < text.Length && text[at + 1] == '$');
        var isTight = !char.IsWhiteSpace(text[count]) && !char.IsWhiteSpace(text[at - 1]);
        return at > count && isDelimiter && (isTight || count == 2) && !char.IsLetterOrDigit(after) && after != '$';
    }
}
