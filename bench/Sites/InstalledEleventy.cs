namespace Bench.Sites;

/// <summary>The <c>eleventy</c> of the path.</summary>
internal static class InstalledEleventy
{
    /// <summary>What it says of itself.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program on the path.</exception>
    public static string Version(string folder) => "eleventy " + ProgramRun.Of("eleventy", folder, "--version").Output.Trim();

    /// <summary>Builds a site from nothing: no output; Eleventy keeps no cache.</summary>
    public static ProgramRun Cold(GeneratedSite site)
    {
        site.Discard(OutputOf(site));
        return ProgramRun.Of("eleventy", site.Eleventy);
    }

    /// <summary>Where the output of a site is.</summary>
    public static string OutputOf(GeneratedSite site) => Path.Combine(site.Eleventy, "public");
}
