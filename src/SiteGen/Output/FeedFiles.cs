using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>Puts the feeds of a site into the output, each as Atom, RSS and JSON.</summary>
public static class FeedFiles
{
    /// <summary>Adds the site's own feed, and that of every page that lists pages with a date.</summary>
    /// <exception cref="SiteGen.Content.BuildFailedException">Two files claim one path.</exception>
    public static void Add(OutputTree tree, SiteIdentity site, IReadOnlyCollection<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Add(tree, FeedChannel.OfSite(site, pages));
        var byPath = pages.ToDictionary(page => page.Permalink, page => page);
        foreach (var list in pages.Where(page => !page.FeedEntries.IsEmpty))
            Add(tree, FeedChannel.OfList(site, list, list.FeedEntries.Select(permalink => byPath[permalink])));
    }

    private static void Add(OutputTree tree, FeedChannel channel)
    {
        tree.AddText(channel.PathOf(AtomFeed.FileName)[1..], AtomFeed.Write(channel));
        tree.AddText(channel.PathOf(RssFeed.FileName)[1..], RssFeed.Write(channel));
        tree.AddText(channel.PathOf(JsonFeed.FileName)[1..], JsonFeed.Write(channel));
    }
}
