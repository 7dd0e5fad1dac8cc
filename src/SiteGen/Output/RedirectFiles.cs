using SiteGen.Documents;
using SiteGen.Pages;

namespace SiteGen.Output;

/// <summary>Puts the old addresses of <c>site.yml</c> into the output.</summary>
public static class RedirectFiles
{
    /// <summary>Adds a page for every old address.</summary>
    /// <exception cref="SiteGen.Content.BuildFailedException">Two files claim one path.</exception>
    public static void Add(OutputTree tree, SiteIdentity site, IEnumerable<Redirect> redirects)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(redirects);
        foreach (var redirect in redirects)
            tree.AddText(redirect.From.OutputFile, RedirectPage.Write(site, redirect));
    }
}
