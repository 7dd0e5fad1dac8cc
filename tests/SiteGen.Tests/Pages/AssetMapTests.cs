using System.Text;
using SiteGen.Pages;

namespace SiteGen.Tests.Pages;

public sealed class AssetMapTests
{
    [Fact]
    public void The_published_name_follows_the_content()
    {
        // The first digits of SHA-256("a"), as FIPS 180-4 and every sha256sum have them.
        Assert.Equal("/assets/site.ca978112.css", new AssetMap([Text("site.css", "a")]).Path("site.css"));
        Assert.NotEqual("/assets/site.ca978112.css", new AssetMap([Text("site.css", "b")]).Path("site.css"));
    }

    [Fact]
    public void A_style_sheet_asks_for_the_published_names_of_other_files()
    {
        var map = new AssetMap([Text("site.css", "a { background: url('tile.svg') } b { background: url(other.svg) }"), Text("tile.svg", "a")]);

        var css = Encoding.UTF8.GetString(map.Assets.Single(asset => asset.Name == "site.css").Content.Span);

        Assert.Equal("a { background: url(tile.ca978112.svg) } b { background: url(other.svg) }", css);
    }

    [Fact]
    public void Style_sheets_and_scripts_of_a_theme_lose_comments_and_space_but_nothing_that_counts()
    {
        // given
        using var folder = new TemporaryFolder();
        folder.Write("a.css", "/* why */\n:root { --ink: #ffffff; }\n.x:is(.a, .b) > p { width: calc(1rem - 3px); }\n@media (hover: none) { .x { color: var(--ink); } }\n");
        folder.Write("a.js", "// why\nimport { b } from \"./b.js\";\nconst words = b(1);\nexport { words };\n");
        folder.Write("broken.js", "const = ;");

        // when
        var map = AssetMap.Load(typeof(AssetMapTests).Assembly, folder.Path);

        // then
        string Of(string name) => Encoding.UTF8.GetString(map.Assets.Single(asset => asset.Name == name).Content.Span);
        Assert.Equal(":root{--ink:#fff}.x:is(.a,.b)>p{width:calc(1rem - 3px)}@media(hover:none){.x{color:var(--ink)}}", Of("a.css"));
        Assert.Equal("import{b}from\"./b.js\";const words=b(1);export{words}", Of("a.js"));
        Assert.Equal("const = ;", Of("broken.js"));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        var fault = Assert.Throws<KeyNotFoundException>(() => new AssetMap([Text("site.css", "")]).Path("sight.css"));

        Assert.Equal("The theme has no asset named 'sight.css'. It has: site.css.", fault.Message);
    }

    private static ThemeFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
