using System.Collections.Immutable;
using SiteGen.Documents;

namespace SiteGen.Pages;

/// <summary>Finds the pages that stand above a page: those published at the folders of its permalink.</summary>
public sealed class Breadcrumbs
{
    private readonly Dictionary<string, string> titles;

    /// <summary>Takes the pages of the site, each with a permalink of its own.</summary>
    public Breadcrumbs(IEnumerable<Page> pages) =>
        titles = pages.ToDictionary(page => page.Permalink.Path, page => page.Title, StringComparer.Ordinal);

    /// <summary>The pages above <paramref name="permalink"/>, the home page first; empty for the home page itself.</summary>
    public ImmutableArray<Breadcrumb> Above(Permalink permalink)
    {
        var trail = ImmutableArray.CreateBuilder<Breadcrumb>();
        var path = permalink.Path;
        for (var slash = path.IndexOf('/'); slash >= 0 && slash < path.Length - 1; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..(slash + 1)];
            if (titles.TryGetValue(folder, out var title))
            {
                trail.Add(new Breadcrumb(folder == "/" ? "Home" : title, folder));
            }
        }

        return trail.ToImmutable();
    }
}
