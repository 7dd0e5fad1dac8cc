namespace Bench.Sites;

/// <summary>The program as it is given to users: published for release, in a folder of its own.</summary>
/// <param name="Program">The executable.</param>
internal sealed record PublishedSite(string Program)
{
    /// <summary>Publishes the sources of a checkout.</summary>
    /// <param name="repository">Folder that holds <c>site/</c>.</param>
    /// <param name="cache">Folder to publish into.</param>
    public static PublishedSite Publish(string repository, string cache)
    {
        var folder = Path.Combine(cache, "published");
        ProgramRun.Of("dotnet", repository, "publish", "site", "-c", "Release", "-v", "quiet", "-o", folder);
        return new PublishedSite(Path.Combine(folder, OperatingSystem.IsWindows() ? "site.exe" : "site"));
    }

    /// <summary>Builds a site from nothing: no output, no cache.</summary>
    public ProgramRun Cold(GeneratedSite site)
    {
        site.Discard(OutputOf(site), Path.Combine(site.Own, ".cache"));
        return Again(site);
    }

    /// <summary>Builds a site with whatever an earlier build left.</summary>
    public ProgramRun Again(GeneratedSite site) => ProgramRun.Of(Program, site.Own, "build");

    /// <summary>Starts the program and lets it do nothing: the runtime and the command line.</summary>
    public ProgramRun Start(GeneratedSite site) => ProgramRun.Of(Program, site.Own, "--version");

    /// <summary>Where the output of a site is.</summary>
    public static string OutputOf(GeneratedSite site) => Path.Combine(site.Own, "public");
}
