using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Documents;

/// <summary>Cuts a page into sections at its headings.</summary>
internal sealed class SectionReader
{
    private readonly ParsedPage _page;
    private readonly BlockReader _blocks;
    private readonly List<HeadingBlock> _headings = [];
    private readonly List<string> _headingPath = [];
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();

    private SectionReader(ParsedPage page)
    {
        _page = page;
        _blocks = new BlockReader(page.File.Text, page.MarkdownStart);
    }

    /// <summary>The sections in reading order. Headings inside quotations and lists start none.</summary>
    /// <param name="text">Whether the text of every block is wanted; else the blocks end with the first paragraph, which
    /// lists show.</param>
    public static ImmutableArray<Section> Read(ParsedPage page, bool text = true)
    {
        var reader = new SectionReader(page);
        foreach (var block in page.Tree)
        {
            if (block is HeadingBlock heading)
                reader.Start(heading);
            else
                reader.Read(block, text);
        }

        reader.Finish();
        return reader._sections.ToImmutable();
    }

    private void Read(Block block, bool text)
    {
        _blocks.Read(block);
        _blocks.Quiet |= !text && _blocks.HasParagraph;
    }

    private void Start(HeadingBlock heading)
    {
        Finish();
        while (_headings.Count > 0 && _headings[^1].Level >= heading.Level)
        {
            _headings.RemoveAt(_headings.Count - 1);
            _headingPath.RemoveAt(_headingPath.Count - 1);
        }

        _headings.Add(heading);
        _headingPath.Add(_blocks.Heading(heading));
    }

    private void Finish()
    {
        var blocks = _blocks.Take();
        if (_headings.Count == 0 && blocks.IsEmpty)
            return;
        var heading = _headings.LastOrDefault();
        _sections.Add(new Section
        {
            Anchor = heading?.GetAttributes().Id ?? "",
            Level = heading?.Level ?? 0,
            Heading = _headingPath.LastOrDefault() ?? "",
            HeadingPath = [.. _headingPath],
            Line = _page.LineOf(heading ?? _page.Tree[0]),
            Blocks = blocks,
        });
    }
}
