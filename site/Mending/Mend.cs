using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Output;

namespace Site.Mending;

/// <summary>
/// Brings an output up to date where only the text of pages has changed since it was written: these pages alone are read, put
/// in their places, checked and written. On the slightest doubt nothing is written, and the whole site must be built.
/// </summary>
/// <param name="options">What is built.</param>
/// <param name="kept">What the last build left.</param>
/// <param name="inputs">The files as they are now.</param>
/// <param name="output">The output as the last build left it.</param>
/// <param name="isUntouched">Whether nobody has touched it since; may wait for the answer.</param>
internal sealed class Mend(BuildOptions options, KeptBuild kept, InputSnapshot inputs, OutputMend output, Func<bool> isUntouched)
{
    private const string ContentFolder = "content/";
    private const string ContextFile = "llms-ctx.txt";
    private const string FullFile = "llms-full.txt";

    /// <summary>Mends the output.</summary>
    /// <param name="changed">The files that have changed, below the root.</param>
    /// <returns>What the next build may begin with, saved where a file has changed; <see langword="null"/> where the whole site must be built.</returns>
    public KeptBuild? Run(IReadOnlyList<string> changed)
    {
        if (Read(changed) is not { } pages || !LinksHold(pages) || !isUntouched() || !Prepare(pages)) return null;
        if (pages.Count == 0) return Keep(pages, written: 0);
        var written = output.Commit();
        // What is kept is believed only beside a record that fits: it does not matter which is written first.
        var noting = Task.Run(() =>
        {
            if (written > 0) output.SaveRecord();
            BuildGraph.Amend(options.GraphFile, pages);
        });
        try
        {
            var after = Keep(pages, written);
            after.Save(options.KeptBuildFile);
            return after;
        }
        finally
        {
            noting.GetAwaiter().GetResult();
        }
    }

    private List<MendedPage>? Read(IReadOnlyList<string> changed)
    {
        var pages = new List<MendedPage>(changed.Count);
        foreach (var path in changed)
        {
            if (!path.StartsWith(ContentFolder, StringComparison.Ordinal)
                || kept.Pages.Find(path[ContentFolder.Length..]) is not { } page
                || kept.Rereading.Read(path[ContentFolder.Length..]) is not { } read
                || MendedPage.Of(kept.Site, output, path[ContentFolder.Length..], page, read) is not { } mended)
            {
                return null;
            }

            pages.Add(mended);
        }

        return pages;
    }

    // Other pages may lead to any fragment of an old page; of its links only the new ones must be followed.
    private bool LinksHold(List<MendedPage> pages)
    {
        var now = pages.ToDictionary(page => page.Before.Address.OutputFile, page => RenderedHtml.Parse(page.Before.Address.OutputFile, page.NewHtml), StringComparer.Ordinal);
        var followed = new List<RenderedHtml>();
        foreach (var page in pages)
        {
            var (old, rendered) = (RenderedHtml.Parse(page.Before.Address.OutputFile, page.OldHtml), now[page.Before.Address.OutputFile]);
            if (!rendered.Anchors.IsSupersetOf(old.Anchors)) return false;
            followed.Add(rendered with { Links = [.. rendered.Links.Except(old.Links)] });
        }

        return LinkChecker.LeadSomewhere(followed, kept.Site, output.Contains, path =>
            now.TryGetValue(path, out var page) ? page : RenderedHtml.Parse(path, output.Read(path) ?? []));
    }

    private bool Prepare(List<MendedPage> pages)
    {
        foreach (var page in pages)
        {
            if (!page.OldHtml.AsSpan().SequenceEqual(page.NewHtml)) output.Prepare(page.Before.Address.OutputFile, page.NewHtml);
            if (!page.OldTwin.AsSpan().SequenceEqual(page.NewTwin)) output.Prepare(page.Before.Address.MarkdownFile, page.NewTwin);
        }

        var (context, full) = (Pieces(pages, page => page.InContext), Pieces(pages, page => page.InFull));
        var isContextDone = false;
        var working = Task.Run(() => { isContextDone = context.Count == 0 || output.Prepare(ContextFile, context); });
        var isFullDone = full.Count == 0 || output.Prepare(FullFile, full);
        working.GetAwaiter().GetResult();
        return isContextDone && isFullDone;
    }

    private static List<Splice> Pieces(List<MendedPage> pages, Func<KeptPage, long> place)
    {
        var pieces = new List<Splice>();
        foreach (var page in pages)
        {
            if (place(page.Before) >= 0 && !page.OldTwin.AsSpan().SequenceEqual(page.NewTwin)) pieces.Add(new Splice(place(page.Before), page.OldTwin, page.NewTwin));
        }

        pieces.Sort((one, other) => one.At.CompareTo(other.At));
        return pieces;
    }

    private KeptBuild Keep(List<MendedPage> pages, int written) =>
        kept with { Inputs = inputs, Pages = kept.Pages.After(pages), Report = kept.Report with { Changed = written } };
}
