using Markdig.Syntax.Inlines;

namespace SiteGen.Components;

/// <summary>A link by the name of a page: <c>[[page]]</c>, <c>[[page#anchor|words]]</c>.</summary>
internal sealed class WikiLink : LinkInline
{
    /// <summary>What stands before the bar: the path of a page, its file name or its title.</summary>
    public required string Target { get; init; }
}
