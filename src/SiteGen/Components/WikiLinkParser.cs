using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Components;

/// <summary>Reads <c>[[page]]</c> and <c>[[page|words]]</c>.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    /// <summary>Makes the parser.</summary>
    public WikiLinkParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[[") || slice.PeekCharExtra(-1) == '!')
            return false;
        var length = text[2..].IndexOfAny('[', ']', '\n');
        var end = 2 + length;
        // `[[1]](address)` and `[[1]][name]` are links whose words are in brackets.
        if (length <= 0 || !text[end..].StartsWith("]]") || (text.Length > end + 2 && text[end + 2] is '(' or '['))
            return false;

        var inside = text.Slice(2, length).ToString();
        var bar = inside.IndexOf('|');
        var from = slice.Start + 2 + bar + 1;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var words = new StringSlice(slice.Text, from, slice.Start + end - 1);
        var link = new WikiLink
        {
            Target = (bar < 0 ? inside : inside[..bar]).Trim(),
            Url = "",
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end + 1)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline(words)
        {
            Span = new SourceSpan(processor.GetSourcePosition(words.Start), processor.GetSourcePosition(words.End)),
            Line = line,
        });
        processor.Inline = link;
        slice.Start += end + 2;
        return true;
    }
}
