using System.CommandLine;

namespace Bench.Sites;

/// <summary>Options of the commands that build generated sites.</summary>
internal static class SiteOptions
{
    public static Option<int> Pages { get; } = new("--pages") { Description = "Pages of text.", DefaultValueFactory = _ => 4000 };

    public static Option<int> Rounds { get; } = new("--rounds") { Description = "Interleaved rounds that count.", DefaultValueFactory = _ => 5 };

    public static Option<bool> Highlighting { get; } = new("--highlighting") { Description = "Colour code at build, in both." };

    public static Option<string?> Program { get; } = new("--program") { Description = "A published site program to measure; published from --root if left out." };

    /// <summary>The program that the command line names, or one published now.</summary>
    public static PublishedSite PublishedFor(ParseResult parsed, Folders folders) => parsed.GetValue(Program) is { } program
        ? new PublishedSite(Path.GetFullPath(program))
        : PublishedSite.Publish(folders.Root, folders.Cache);

    /// <summary>A site of some pages in the cache folder, written anew.</summary>
    public static GeneratedSite Generate(Folders folders, int pages, bool highlighting)
    {
        var site = new GeneratedSite(Path.Combine(folders.Cache, $"pages-{pages}"), pages, highlighting);
        site.Write();
        return site;
    }
}
