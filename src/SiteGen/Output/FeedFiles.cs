using SiteGen.Pages;
using SiteGen.Spooling;

namespace SiteGen.Output;

/// <summary>Puts the feeds of a site into the output, each as Atom, RSS and JSON.</summary>
public static class FeedFiles
{
    /// <summary>Adds the site's own feed, and that of every page that lists pages with a date.</summary>
    /// <exception cref="SiteGen.Content.BuildFailedException">Two files claim one path.</exception>
    public static void Add(OutputTree tree, SiteIdentity site, IReadOnlyCollection<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var byPath = pages.ToDictionary(page => page.Permalink, page => page);
        FeedChannel[] channels =
        [
            FeedChannel.OfSite(site, pages),
            .. pages.Where(page => !page.FeedEntries.IsEmpty).Select(list => FeedChannel.OfList(site, list, list.FeedEntries.Select(permalink => byPath[permalink]))),
        ];
        var feeds = new (string Path, HeldBytes Content)[channels.Length][];
        Parallel.For(0, channels.Length, i => feeds[i] = [.. Write(channels[i]).Select(file => (file.Path, tree.Hold(Utf8Text.Of(file.Text))))]);
        foreach (var (path, content) in feeds.SelectMany(files => files)) tree.Add(path, content);
    }

    private static IEnumerable<(string Path, string Text)> Write(FeedChannel channel) =>
    [
        (channel.PathOf(AtomFeed.FileName)[1..], AtomFeed.Write(channel)),
        (channel.PathOf(RssFeed.FileName)[1..], RssFeed.Write(channel)),
        (channel.PathOf(JsonFeed.FileName)[1..], JsonFeed.Write(channel)),
    ];
}
