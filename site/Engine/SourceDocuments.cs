using System.Collections.Immutable;
using AnswerEngine.Passages;
using SiteGen.Documents;

namespace Site.Engine;

/// <summary>Hands the documents of the site to the engine, in the engine's own terms.</summary>
public static class SourceDocuments
{
    /// <summary>The documents in the same order.</summary>
    /// <param name="content">The content.</param>
    public static ImmutableArray<SourceDocument> Of(SiteContent content) =>
        [.. content.Documents.Select(document => Of(document, content.Config.Language))];

    private static SourceDocument Of(Document document, string language) => new()
    {
        Id = document.SourcePath,
        Title = document.Title,
        Url = document.Permalink.Path,
        Kind = document.Collection,
        Date = document.FrontMatter.Updated ?? document.FrontMatter.Date,
        Tier = document.FrontMatter.Source is null ? TrustTier.Author : TrustTier.Notes,
        Attribution = document.FrontMatter.Source is { } source ? $"notes on “{source.Title}”" : null,
        Language = document.FrontMatter.Language ?? language,
        Sections = [.. document.Sections.Select(section => new SourceSection(
            section.Anchor, section.HeadingPath, [.. section.Blocks.Select(Of)]))],
    };

    private static SourceBlock Of(TextBlock block) => new(
        // Text of which no character stands in the source is never quoted, as code is not.
        block.Runs.IsEmpty ? SourceBlockKind.Code : KindOf(block.Kind),
        block.Text,
        [.. block.Runs.Select(run => new SourceRun(run.TextStart, run.SourceStart, run.Length))])
    {
        Urls = [.. block.Urls.Where(url => url.StartsWith("http", StringComparison.Ordinal))],
    };

    private static SourceBlockKind KindOf(BlockKind kind) => kind switch
    {
        BlockKind.ListItem => SourceBlockKind.ListItem,
        BlockKind.Quote => SourceBlockKind.Quote,
        BlockKind.TableRow => SourceBlockKind.TableRow,
        BlockKind.Code => SourceBlockKind.Code,
        _ => SourceBlockKind.Prose,
    };
}
