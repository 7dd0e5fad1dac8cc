namespace Bench.Sites;

/// <summary>The <c>hugo</c> of the path.</summary>
internal static class InstalledHugo
{
    /// <summary>What it says of itself.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program on the path.</exception>
    public static string Version(string folder) => ProgramRun.Of("hugo", folder, "version").Output.Trim();

    /// <summary>Builds a site from nothing: no output, no cache.</summary>
    public static ProgramRun Cold(GeneratedSite site)
    {
        site.Discard(OutputOf(site), Cache(site), Path.Combine(site.Hugo, "resources"));
        return Again(site);
    }

    /// <summary>Builds a site with whatever an earlier build left.</summary>
    public static ProgramRun Again(GeneratedSite site) =>
        ProgramRun.Of("hugo", site.Hugo, "--source", site.Hugo, "--cacheDir", Cache(site));

    /// <summary>Where the output of a site is.</summary>
    public static string OutputOf(GeneratedSite site) => Path.Combine(site.Hugo, "public");

    private static string Cache(GeneratedSite site) => Path.Combine(site.Hugo, "cache");
}
