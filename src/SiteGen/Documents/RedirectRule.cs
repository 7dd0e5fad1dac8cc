using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Reads the old addresses of <c>site.yml</c>, and checks that they lead somewhere.</summary>
internal sealed class RedirectRule(ContentFolder folder, LinkIndex index, ICollection<Problem> problems)
{
    /// <summary>The redirects, in ordinal order of the old address; faults are added to the problems.</summary>
    public ImmutableArray<Redirect> Read()
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var (from, to) in folder.Config.Redirects)
        {
            var line = folder.ConfigFile!.LineOfKeyBelow("redirects", from);
            if (PermalinkRule.OfAlias(from) is not { } old)
                problems.Add(folder.ConfigFile.Problem(line, $"The old address `{from}` is not a path inside the site.", "Write it from the root, without `..` and backslashes: `/old-name/`."));
            else if (Target(to, line) is { } target)
                redirects.Add(new Redirect(old, target));
        }

        return redirects.ToImmutable();
    }

    private string? Target(string to, int line)
    {
        if (to is ['/', not '/', ..] or "/")
        {
            var resolution = new LinkResolver(index, SiteConfig.FileName, page: null).Resolve(to);
            if (resolution is { Fault: { } fault, Remedy: { } remedy })
                problems.Add(folder.ConfigFile!.Problem(line, fault, remedy));
            return resolution.Address;
        }

        if (Uri.TryCreate(to, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"))
            return uri.AbsoluteUri;
        problems.Add(folder.ConfigFile!.Problem(line, $"The redirect leads to `{to}`, which is no address.", "Write `/new-name/` for a page of the site, or a whole address with `https://`."));
        return null;
    }
}
