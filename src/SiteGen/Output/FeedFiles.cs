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
        tree.AddAll([.. channels.SelectMany(channel => Files(tree, channel))]);
    }

    private static IEnumerable<(string Path, Func<IReadOnlyList<HeldBytes>> Make)> Files(OutputTree tree, FeedChannel channel) =>
    [
        (channel.PathOf(AtomFeed.FileName)[1..], () => [tree.HoldText(AtomFeed.Write(channel))]),
        (channel.PathOf(RssFeed.FileName)[1..], () => [tree.HoldText(RssFeed.Write(channel))]),
        (channel.PathOf(JsonFeed.FileName)[1..], () => [tree.HoldText(JsonFeed.Write(channel))]),
    ];
}
