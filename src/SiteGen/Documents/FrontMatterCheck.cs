using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Checks that the names in front matter stand for something.</summary>
internal sealed class FrontMatterCheck(PageHead[] pages, ImmutableArray<string> layouts, ICollection<Problem> problems)
{
    private const string ThemesFolder = "themes/";

    /// <summary>Checks every page's layout and themes.</summary>
    public void Run()
    {
        var themes = pages
            .Select(page => page.File.Path)
            .Where(path => path.StartsWith(ThemesFolder, StringComparison.Ordinal))
            .Select(path => path[ThemesFolder.Length..^Path.GetExtension(path).Length])
            .Where(slug => slug != "index")
            .ToArray();
        foreach (var page in pages)
        {
            CheckLayout(page);
            // A site without pages for its themes may still group by them.
            if (themes.Length > 0)
                CheckThemes(page, themes);
        }
    }

    private void CheckLayout(PageHead page)
    {
        if (page.FrontMatter.Layout is { } layout && !layouts.Contains(layout))
        {
            problems.Add(page.File.Problem(
                page.File.LineOfKey("layout"),
                $"There is no layout `{layout}`.",
                NearestName.Remedy(layout, "layouts", layouts)));
        }
    }

    private void CheckThemes(PageHead page, string[] themes)
    {
        foreach (var theme in page.FrontMatter.Themes.Except(themes))
        {
            problems.Add(page.File.Problem(
                page.File.LineOfKey("themes"),
                $"There is no theme `{theme}`.",
                NearestName.Remedy(theme, "themes", themes)));
        }
    }
}
