using System.Collections.Immutable;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;

namespace SiteGen.Documents;

/// <summary>Reads inline markup as plain text, and notes the addresses and footnotes that it refers to.</summary>
/// <param name="hidden">Elements of HTML around the text.</param>
/// <param name="offset">Where the parsed body starts in the source file.</param>
internal sealed class InlineText(PlainText text, HiddenElements hidden, int offset, int sourceLength)
{
    private readonly ImmutableArray<string>.Builder _urls = ImmutableArray.CreateBuilder<string>();
    private readonly List<Footnote> _footnotes = [];

    /// <summary>Addresses that the text links to, in reading order.</summary>
    public ImmutableArray<string> Urls => _urls.ToImmutable();

    /// <summary>Footnotes that the text refers to, in reading order.</summary>
    public IReadOnlyList<Footnote> Footnotes => _footnotes;

    /// <summary>Adds the text of everything inside a container.</summary>
    public void Read(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Read(inline);
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html:
                ReadTag(html.Tag);
                break;
            case var _ when hidden.Hide:
                break;
            case LiteralInline literal:
                Append(literal, literal.Content.AsSpan(), 0);
                break;
            case CodeInline code:
                Append(code, code.Content, code.DelimiterCount);
                break;
            // The TeX as it stands: how it is set is not text.
            case MathInline math:
                var dollars = new string('$', math.DelimiterCount);
                Append(math, $"{dollars}{math.Content}{dollars}", 0);
                break;
            case AutolinkInline link:
                _urls.Add(link.IsEmail ? "mailto:" + link.Url : link.Url);
                Append(link, link.Url, 1);
                break;
            case AbbreviationInline { Abbreviation.Label: { } label }:
                Append(inline, label, 0);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.ToString());
                break;
            case LineBreakInline:
                text.Append(" ");
                break;
            case FootnoteLink { IsBackLink: false } mark:
                _footnotes.Add(mark.Footnote);
                break;
            case LinkInline { IsImage: true }:
                break;
            case LinkInline link:
                _urls.Add(LinkAddress.Of(link));
                Read(link as ContainerInline);
                break;
            // A bracket that opened no link after all.
            case DelimiterInline delimiter:
                Append(delimiter, delimiter.ToLiteral(), 0);
                Read(delimiter as ContainerInline);
                break;
            case ContainerInline container:
                Read(container);
                break;
        }
    }

    // A line break is shown as white space.
    private void ReadTag(string tag)
    {
        hidden.Read(tag);
        var name = tag.AsSpan().TrimStart("</");
        var end = name.IndexOfAny(" />\t\n");
        name = end < 0 ? name : name[..end];
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase) && !hidden.Hide)
            text.Append(" ");
    }

    private void Append(Inline inline, ReadOnlySpan<char> content, int delimiter)
    {
        var from = inline.Span.Start + offset + delimiter;
        var to = inline.Span.End + 1 + offset - delimiter;
        if (inline.Span.IsEmpty || from < 0 || to > sourceLength)
            text.Append(content.ToString());
        else
            text.Append(content, from, to);
    }
}
