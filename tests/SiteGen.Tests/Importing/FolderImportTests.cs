using SiteGen.Content;
using SiteGen.Importing;

namespace SiteGen.Tests.Importing;

public sealed class FolderImportTests : IDisposable
{
    private readonly TemporaryFolder _other = new();
    private readonly TemporarySite _site = new("");

    [Fact]
    public void Pages_and_files_come_over_under_addresses_that_can_be_published()
    {
        // given
        Put("_quarto.yml", "project:\n  output-dir: docs\n");
        Put("docs/index.html", "old output");
        Put("index.qmd", "---\ntitle: Home\nlisting: posts\n---\nSee [one](posts/My%20post/index.html#part) and ![a](img/a%20b.png).\n");
        Put("posts/My post/index.md", "---\ntitle: One\nauthor: X\n---\n## Part\n\nBack [home](../../index.qmd).\n");
        Put("img/a b.png", "x");

        // when
        var report = FolderImport.Run(_other.Path, _site.Root);

        // then
        Assert.Equal((2, 1), (report.Pages, report.Files));
        Assert.Equal(
            ["index.qmd: Left out: front matter `listing`. See `content/index.md`.", "posts/My post/index.md: Left out: front matter `author`. See `content/posts/My-post/index.md`."],
            report.LeftOut.Select(problem => problem.ToString()));
        var documents = _site.Read().Documents;
        Assert.Contains("<a href=\"/posts/My-post/#part\">one</a>", documents[0].Html);
        Assert.Contains("src=\"/img/a-b.png\"", documents[0].Html);
        Assert.Contains("<a href=\"/\">home</a>", documents[1].Html);
    }

    [Fact]
    public void A_layout_of_another_generator_does_not_take_the_address_of_a_page()
    {
        // given
        Put("index.html", "---\nlayout: default\n---\n{% include head %}");
        Put("README.md", "# Home\n");
        Put("404.html", "---\n---\nGone.");
        Put("a/index.html", "old");
        Put("a.md", "# A\n");
        Put("other.html", "<p>kept</p>");

        // when
        var report = FolderImport.Run(_other.Path, _site.Root);

        // then
        Assert.Equal((2, 1), (report.Pages, report.Files));
        Assert.Equal(["404.html", "a/index.html", "index.html"], report.LeftOut.Select(problem => problem.File));
        Assert.Equal(2, _site.Read().Documents.Length);
    }

    [Fact]
    public void What_cannot_be_built_is_mended_and_reported()
    {
        // given
        Put("a.md", "# A\n\nA [dead *link*](gone.md), a [dead anchor](#gone), ![lost](lost.png), $\\foo$, {name} and <a href=\"gone.html\">raw</a>.\n\n$$\n\\frac{1}{\n$$\n");

        // when
        var report = FolderImport.Run(_other.Path, _site.Root);

        // then
        Assert.Equal(6, report.LeftOut.Count(problem => problem.File == "a.md" && !problem.Message.Contains("braces", StringComparison.Ordinal)));
        Assert.Equal(
            "A dead link, a dead anchor, lost, \\foo, {name} and raw. \\frac{1}{",
            RenderedText.Of(_site.Read().Documents[0].Html));
    }

    [Fact]
    public void Braces_in_a_heading_are_kept_as_they_are()
    {
        // given
        Put("a.md", "# A\n\n## Of `f({x})` and $\\mathcal{L}$\n\n### Put /v{N}/x\n\n\\begin{a} x \\end{a}\n");

        // when
        FolderImport.Run(_other.Path, _site.Root);

        // then
        var html = _site.Read().Documents[0].Html;
        Assert.Contains("<code>f({x})</code>", html);
        Assert.Contains("<mi class=\"mathcal\">", html);
        Assert.Contains("Put /v{N}/x</h3>", html);
        Assert.Contains("\\begin{a} x \\end{a}", html);
    }

    [Fact]
    public void A_notebook_brings_its_pictures()
    {
        // given
        Put("n/My book.ipynb", """{"nbformat":4,"cells":[{"cell_type":"code","source":"p","outputs":[{"output_type":"display_data","data":{"image/png":"iVBORw0KGgo="}}]}]}""");

        // when
        var report = FolderImport.Run(_other.Path, _site.Root);

        // then
        Assert.Equal((1, 1), (report.Pages, report.Files));
        Assert.Empty(report.LeftOut);
        Assert.Contains("<img src=\"/n/My-book.", Assert.Single(_site.Read().Documents).Html);
    }

    [Fact]
    public void A_file_that_is_there_already_is_not_replaced()
    {
        Put("a.md", "# New\n");
        _site.Write("a.md", "# Old\n");
        var fault = Assert.Throws<BuildFailedException>(() => FolderImport.Run(_other.Path, _site.Root));
        Assert.Equal("content/a.md: The file is there already. Import into an empty site, or move the file away.", Assert.Single(fault.Problems).ToString());
        Assert.Equal("# Old\n", File.ReadAllText(_site.PathOf("a.md")));
    }

    [Fact]
    public void A_folder_that_is_missing_is_a_fault()
    {
        var fault = Assert.Throws<BuildFailedException>(() => FolderImport.Run("/nowhere/x", _site.Root));
        Assert.Equal("/nowhere/x: The folder is missing. Name the folder of the site to import.", Assert.Single(fault.Problems).ToString());
    }

    public void Dispose()
    {
        _other.Dispose();
        _site.Dispose();
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(_other.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
