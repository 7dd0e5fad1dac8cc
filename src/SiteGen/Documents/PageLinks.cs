using System.Collections.Immutable;
using System.Net;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Components;
using SiteGen.Content;
using SiteGen.Rendering;

namespace SiteGen.Documents;

/// <summary>Checks every link of a page, and rewrites those inside the site to lead below the base path.</summary>
internal sealed class PageLinks(
    PageNotes notes, LinkResolver resolver, PageNames names, string basePath)
{
    private readonly ParsedPage page = notes.Page;
    private readonly ICollection<Problem> problems = notes.Faults;
    private readonly Dictionary<int, PlacedAddress> _edits = [];
    private readonly Dictionary<int, PlacedAddress> _links = [];

    /// <summary>Rewrites the links in the page's tree.</summary>
    public void Rewrite()
    {
        foreach (var part in page.Parts)
        {
            switch (part)
            {
                case WikiLink wiki:
                    Rewrite(wiki);
                    break;
                case LinkInline { Url: { } url } link:
                    if (link.Reference is null && !link.IsAutoLink) NoteLink(link.UrlSpan, url);
                    Rewrite(link, url);
                    break;
                case LinkReferenceDefinition { Url: { } url } definition:
                    NoteLink(definition.UrlSpan, url);
                    break;
                case HtmlInline html:
                    html.Tag = RewriteHtml(html.Tag, page.LineOf(html), html.Span.Start);
                    break;
                case HtmlBlock block:
                    RewriteLines(block);
                    break;
            }
        }
    }

    /// <summary>The page's Markdown with the same links rewritten, and where its links stand; call after
    /// <see cref="Rewrite()"/>.</summary>
    public (string Markdown, ImmutableArray<MarkdownLink> Links) RewrittenMarkdown()
    {
        var source = page.File.Text.AsSpan(page.MarkdownStart);
        var text = new StringBuilder(source.Length);
        var links = ImmutableArray.CreateBuilder<MarkdownLink>(_links.Count);
        var copied = 0;
        foreach (var start in Starts())
        {
            // What overlaps an address that is already written stands inside it.
            if (start < copied) continue;
            text.Append(source[copied..start]);
            var isEdit = _edits.TryGetValue(start, out var edit);
            var isLink = _links.TryGetValue(start, out var link);
            var length = isEdit ? edit!.Length : link!.Length;
            copied = start + length;
            if (isLink) links.Add(isEdit ? new MarkdownLink(text.Length, edit!.Url.Length, edit.Url, true) : new MarkdownLink(text.Length, length, link!.Url, false));
            if (isEdit) text.Append(edit!.Url);
            else text.Append(source.Slice(start, length));
        }

        return (text.Append(source[copied..]).ToString(), links.ToImmutable());
    }

    // Where addresses stand, in order; one that is edited may come twice.
    private int[] Starts()
    {
        int[] starts = [.. _edits.Keys, .. _links.Keys];
        Array.Sort(starts);
        return starts;
    }

    private void Rewrite(LinkInline link, string url)
    {
        if (Resolve(url, page.LineOf(link)) is not { } address)
            return;
        LinkAddress.Set(link, address);
        if (url.StartsWith('#'))
            return;
        link.Url = Href(address);
        // A reference link would otherwise ask its definition again.
        link.GetDynamicUrl = null;
        NoteEdit(link.Reference?.UrlSpan ?? link.UrlSpan, url, link.Url);
    }

    private void Rewrite(WikiLink link)
    {
        var hash = link.Target.IndexOf('#');
        var name = hash < 0 ? link.Target : link.Target[..hash];
        var line = page.LineOf(link);
        var source = name.Length == 0 ? "" : names.Find(name, out var fault) is { } found ? found : Fault(line, fault);
        if (source is null || Resolve(source + (hash < 0 ? "" : link.Target[hash..]), line) is not { } address)
            return;
        LinkAddress.Set(link, address);
        link.Url = name.Length == 0 ? address[address.IndexOf('#')..] : Href(address);
        var words = ((LiteralInline)link.FirstChild!).Content;
        _edits[link.Span.Start] = new PlacedAddress(link.Span.Length, $"[{words}]({link.Url})");
    }

    private string? Fault(int line, (string Message, string Remedy) fault)
    {
        problems.Add(page.File.Problem(line, fault.Message, fault.Remedy));
        return null;
    }

    private string RewriteHtml(string html, int line, int position)
    {
        var rewritten = html;
        var links = HtmlAttribute.Find(html).Where(attribute => attribute.Is("href") || attribute.Is("src"));
        foreach (var attribute in links.Reverse())
        {
            if (Resolve(attribute.Value, line) is not { } address || attribute.Value.StartsWith('#'))
                continue;
            var href = WebUtility.HtmlEncode(Href(address));
            var end = attribute.Start + attribute.Raw.Length;
            rewritten = string.Concat(rewritten.AsSpan(0, attribute.Start), href, rewritten.AsSpan(end));
            var start = position + attribute.Start;
            NoteEdit(new SourceSpan(start, start + attribute.Raw.Length - 1), attribute.Raw, href);
        }

        return rewritten;
    }

    private void RewriteLines(HtmlBlock block)
    {
        if (block.Type == HtmlBlockType.Comment)
            return;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            ref var line = ref block.Lines.Lines[i];
            var html = line.Slice.ToString();
            if (html.Contains('='))
            {
                var rewritten = RewriteHtml(html, page.LineOf(block) + i, line.Position);
                line.Slice = new StringSlice(rewritten, line.Slice.NewLine);
            }
        }
    }

    private string? Resolve(string url, int line)
    {
        var resolution = resolver.Resolve(url);
        if (resolution is { Fault: { } fault, Remedy: { } remedy })
            problems.Add(page.File.Problem(line, fault, remedy));
        if (resolution is { Unread: { } target, Address: { } address })
            notes.Uses.Add(new AnchorUse(target, url, address[(address.IndexOf('#') + 1)..], page.File.RootedPath, line));
        return resolution.Address;
    }

    private string Href(string address) => basePath + address.TrimStart('/');

    private void NoteLink(SourceSpan span, string url)
    {
        if (!span.IsEmpty) _links.TryAdd(span.Start, new PlacedAddress(span.Length, url));
    }

    // A link written with escapes, or put together from several lines, does not stand in the source as it is.
    private void NoteEdit(SourceSpan span, string url, string replacement)
    {
        var start = span.Start + page.MarkdownStart;
        if (span.Length == url.Length && start + url.Length <= page.File.Text.Length
            && string.CompareOrdinal(page.File.Text, start, url, 0, url.Length) == 0)
        {
            _edits.TryAdd(span.Start, new PlacedAddress(span.Length, replacement));
        }
    }

    private sealed record PlacedAddress(int Length, string Url);
}
