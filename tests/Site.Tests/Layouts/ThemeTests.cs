using System.Text;
using Site.Layouts;
using SiteGen.Pages;

namespace Site.Tests.Layouts;

public sealed class ThemeTests
{
    [Fact]
    public void A_file_placed_in_the_theme_folder_stands_in_for_the_built_in_one_and_others_stay()
    {
        var folder = Directory.CreateTempSubdirectory("theme-");
        File.WriteAllText(Path.Combine(folder.FullName, "site.css"), "body { color: red }");
        File.WriteAllText(Path.Combine(folder.FullName, "extra.js"), "0");

        var own = AssetMap.Load(typeof(MainLayout).Assembly, folder.FullName);
        var builtIn = AssetMap.Load(typeof(MainLayout).Assembly, folder.FullName + "/absent");

        folder.Delete(recursive: true);
        Assert.Equal(["code-copy.js", "extra.js", "icon.svg", "site.css"], own.Assets.Select(asset => asset.Name));
        // What is published is minified: the author's own rule and nothing of ours, then all of ours and no comment.
        Assert.Equal("body{color:red}", Text(own, "site.css"));
        Assert.Contains("--paper:", Text(builtIn, "site.css"), StringComparison.Ordinal);
        Assert.DoesNotContain("/*", Text(builtIn, "site.css"), StringComparison.Ordinal);
        Assert.NotEqual(builtIn.Path("site.css"), own.Path("site.css"));
        Assert.Equal(builtIn.Path("icon.svg"), own.Path("icon.svg"));
    }

    [Fact]
    public void Layouts_are_found_by_the_name_that_front_matter_gives()
    {
        Assert.Equal(typeof(NotePage), LayoutCatalogue.Find("note"));
        Assert.Null(LayoutCatalogue.Find("Note"));
        Assert.All(LayoutCatalogue.Names, name => Assert.NotNull(LayoutCatalogue.Find(name)));
    }

    private static string Text(AssetMap map, string name) =>
        Encoding.UTF8.GetString(map.Assets.Single(asset => asset.Name == name).Content.Span);
}
