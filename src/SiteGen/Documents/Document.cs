using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Spooling;

namespace SiteGen.Documents;

/// <summary>One Markdown file of the site, read, parsed and ready to be laid out.</summary>
public sealed record Document
{
    /// <summary>Path of the source below <c>content/</c>, with forward slashes.</summary>
    public required string SourcePath { get; init; }

    /// <summary>The whole source file, front matter included: what <see cref="TextRun.SourceStart"/> counts in; empty
    /// where the text of blocks was not wanted.</summary>
    public required string Source { get => HeldSource.ToString(); init => HeldSource = new HeldText(value); }

    /// <summary><see cref="Source"/> where it is kept.</summary>
    internal HeldText HeldSource { get; init; }

    /// <summary>The Markdown below the front matter, for the page's twin: internal links resolved below the base path.
    /// </summary>
    public required string Markdown { get => HeldMarkdown.ToString(); init => HeldMarkdown = new HeldText(value); }

    /// <summary><see cref="Markdown"/> where it is kept.</summary>
    public HeldText HeldMarkdown { get; init; }

    /// <summary>The addresses in <see cref="Markdown"/>, in order; default where they must be looked for.</summary>
    public ImmutableArray<MarkdownLink> MarkdownLinks { get; init; }

    /// <summary>What the author said about the page.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>First folder of the source path; empty at the root.</summary>
    public required string Collection { get; init; }

    /// <summary>Where the page is published.</summary>
    public required Permalink Permalink { get; init; }

    /// <summary>Old addresses that lead to the page.</summary>
    public ImmutableArray<Permalink> Aliases { get; init; } = [];

    /// <summary>The page's title.</summary>
    public string Title => FrontMatter.Title;

    /// <summary>The page's fields of its collection's schema, by name; fields without a value are left out.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init; } = ImmutableSortedDictionary<string, FieldValue>.Empty;

    /// <summary>The page's terms by name of the taxonomy, in the order of its front matter.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Terms { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What stands above <c>&lt;!-- more --&gt;</c> as plain text, or else the first paragraph; empty where the
    /// page has none.</summary>
    public required string Excerpt { get; init; }

    /// <summary>The body as HTML, internal links resolved below the base path, headings with their anchors.</summary>
    public required string Html { get => HeldHtml.ToString(); init => HeldHtml = new HeldText(value); }

    /// <summary>Whether a text stands in <see cref="Html"/>, which is not decoded to find out.</summary>
    public bool HtmlContains(string text) => HeldHtml.Contains(text);

    /// <summary><see cref="Html"/> where it is kept.</summary>
    internal HeldText HeldHtml { get; init; }

    /// <summary>The sections, in reading order; the first is the text before the first heading where there is any.</summary>
    public required ImmutableArray<Section> Sections { get; init; }
}
