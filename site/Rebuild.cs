using System.Collections.Immutable;
using Site.Layouts;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Output;
using SiteGen.Pages;

namespace Site;

/// <summary>
/// Builds a site again and again, and keeps what the last build made. Where nothing but the text of pages has changed since,
/// these pages alone are read, rendered, checked and written; where anything else may have changed, the whole site is built.
/// </summary>
/// <remarks>A site that asks questions is always built as a whole: its answers depend on the text of every page.</remarks>
public sealed class Rebuild(BuildOptions options)
{
    private const string ContentFolder = "content/";

    private InputSnapshot? _inputs;
    private BuiltSite? _last;

    /// <summary>Brings the output up to date.</summary>
    /// <exception cref="BuildFailedException">The author's files have faults; the output is as it was.</exception>
    public async Task<BuildReport> RunAsync(IStageLog log, CancellationToken cancellation = default)
    {
        var (before, last) = (_inputs, _last);
        // Until a build has ended well, nothing that an earlier one left is believed.
        (_inputs, _last) = (InputSnapshot.Take(options.Root, "content", "theme"), null);
        if (before is not null && last is not null && _inputs?.ChangedSince(before) is { } changed
            && await MendAsync(last, changed, log, cancellation).ConfigureAwait(false) is { } mended)
        {
            _last = mended;
            return mended.Report;
        }

        return await Build.RunAsync(options, log, built => _last = built, cancellation).ConfigureAwait(false);
    }

    private async Task<BuiltSite?> MendAsync(BuiltSite last, IReadOnlyList<string> changed, IStageLog log, CancellationToken cancellation)
    {
        if (changed.Count == 0) return last with { Report = last.Report with { Changed = 0 } };
        if (Reread(last, changed) is not { } pages) return null;
        return await log.StageAsync("mended", () => MendAsync(last, pages, cancellation), mended => mended is null
            ? "not possible: the whole site is built"
            : $"{pages.Length} pages, {mended.Report.Changed} files changed").ConfigureAwait(false);
    }

    // The pages whose files have changed, with their text as it is now.
    private static ImmutableArray<Page>? Reread(BuiltSite last, IReadOnlyList<string> changed)
    {
        var pages = ImmutableArray.CreateBuilder<Page>();
        var bySource = last.Pages.Where(page => page.SourcePath is not null).ToDictionary(page => page.SourcePath!, StringComparer.Ordinal);
        foreach (var path in changed)
        {
            if (!path.StartsWith(ContentFolder, StringComparison.Ordinal)
                || !bySource.TryGetValue(path[ContentFolder.Length..], out var page)
                || last.Rereading.Read(page.SourcePath!) is not { } document)
            {
                return null;
            }

            pages.Add(page with
            {
                Markdown = document.Markdown,
                MarkdownLinks = document.MarkdownLinks,
                Parameters = page.Parameters.SetItem("Document", document),
            });
        }

        return pages.ToImmutable();
    }

    private async Task<BuiltSite?> MendAsync(BuiltSite last, ImmutableArray<Page> changed, CancellationToken cancellation)
    {
        var byPermalink = changed.ToDictionary(page => page.Permalink);
        ImmutableArray<Page> pages = [.. last.Pages.Select(page => byPermalink.GetValueOrDefault(page.Permalink, page))];
        var renderer = new PageRenderer(typeof(MainLayout), last.Site, last.Assets, new Breadcrumbs(pages));
        await using var _ = renderer.ConfigureAwait(false);
        var rendered = await renderer.RenderAsync(changed, cancellation).ConfigureAwait(false);
        string[] files = [.. changed.Select(page => page.Permalink.OutputFile)];
        var anchors = files.Select(file => RenderedHtml.Parse(last.Tree[file]).Anchors).ToArray();
        var paths = SiteFiles.Replace(last.Tree, last.Site, pages, rendered);
        // Other pages may lead to any fragment of the old page.
        if (files.Zip(anchors).Any(page => !RenderedHtml.Parse(last.Tree[page.First]).Anchors.IsSupersetOf(page.Second))) return null;
        if (LinkChecker.Check(last.Tree, last.Site, files).Count > 0) return null;
        return new SiteWriter(options.OutputFolder, options.OutputRecordFile).Mend(last.Tree, paths)
            ? last with { Pages = pages, Report = last.Report with { Changed = paths.Count } }
            : null;
    }
}
