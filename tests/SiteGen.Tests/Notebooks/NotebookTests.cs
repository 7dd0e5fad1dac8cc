using AngleSharp.Html.Parser;
using SiteGen.Documents;

namespace SiteGen.Tests.Notebooks;

public sealed class NotebookTests : IDisposable
{
    // One pixel.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly TemporarySite _site = new("=== index.md\n# Home\n");

    [Fact]
    public void A_notebook_becomes_a_page_with_the_front_matter_of_its_first_cell()
    {
        // given
        Write(
            """{"cell_type":"raw","source":["---\n","title: \"A: note\"\n","date: 2/11/2023\n","categories: [ml, fast ai]\n","author: X\n","---"]}""",
            """{"cell_type":"markdown","source":["## Setup\n","Some *text* and $x^2$."]}""",
            """{"cell_type":"code","source":["#| echo: true\n","x = 1"],"outputs":[{"output_type":"stream","text":["\u001b[31mred\u001b[0m\n","10%\r100%\n"]}]}""");

        // when
        var page = Page();

        // then
        Assert.Equal(("A: note", new DateOnly(2023, 2, 11)), (page.Title, page.FrontMatter.Date));
        Assert.Equal(["ml", "fast ai"], page.FrontMatter.Tags.ToArray());
        Assert.Equal("/n/book/", page.Permalink.Path);
        Assert.Contains("<h2 id=\"setup\">Setup</h2>", page.Html);
        var codes = new HtmlParser().ParseDocument(page.Html).QuerySelectorAll("pre code");
        Assert.Equal(["x = 1\n", "red\n100%\n"], codes.Select(code => code.TextContent));
        Assert.Equal("language-python", codes[0].ClassName);
    }

    [Fact]
    public void A_heading_of_the_first_cell_is_the_title_where_there_is_no_front_matter()
    {
        Write("""{"cell_type":"markdown","source":"# What I found\nText."}""");
        Assert.Equal(("What I found", "<p>Text.</p>\n"), (Page().Title, Page().Html));
    }

    [Fact]
    public void Pictures_of_outputs_and_attachments_become_files()
    {
        // given
        Write(
            """{"cell_type":"code","source":["#| fig-alt: A curve\n","plot()"],"outputs":[{"output_type":"display_data","data":{"image/png":"PNG","text/plain":"<Figure>"}}]}""".Replace("PNG", Png),
            """{"cell_type":"markdown","source":"![Seen](attachment:a-b.png)","attachments":{"a-b.png":{"image/png":"PNG"}}}""".Replace("PNG", Png));

        // when
        var content = _site.Read();
        var images = new HtmlParser().ParseDocument(Page().Html).QuerySelectorAll("img");

        // then
        Assert.Equal(["A curve", "Seen"], images.Select(image => image.GetAttribute("alt")));
        var asset = Assert.Single(content.Assets);
        Assert.All(images, image => Assert.Equal("/" + asset.SourcePath, image.GetAttribute("src")));
        Assert.Matches("^n/book\\.[0-9a-f]{12}\\.png$", asset.SourcePath);
        Assert.Equal(Convert.FromBase64String(Png), File.ReadAllBytes(asset.FilePath));
        Assert.Equal("1", images[0].GetAttribute("width"));
    }

    [Fact]
    public void HTML_of_outputs_is_sanitised_and_stays_one_block()
    {
        // given
        Write("""{"cell_type":"code","source":"df","outputs":[{"output_type":"execute_result","data":{"text/html":["<style>td{}</style><div onclick=x()>\n\n<script>alert(1)</script><table class=d><tr><td style='x'>1</td></tr></table><a href='javascript:x'>y</a><a href='other.html'>z</a></div>"],"text/plain":"1"}}]}""");

        // when
        var html = Page().Html;

        // then
        var output = new HtmlParser().ParseDocument(html).QuerySelector(".output")!;
        Assert.Equal("1", output.QuerySelector("td")!.TextContent);
        Assert.Empty(output.QuerySelectorAll("script, style, [onclick], [style], [class], [href]"));
    }

    [Fact]
    public void A_traceback_is_shown_as_text_and_hidden_cells_are_not_shown()
    {
        // given
        Write(
            """{"cell_type":"code","source":"1/0","outputs":[{"output_type":"error","ename":"E","evalue":"v","traceback":["\u001b[0;31mZeroDivisionError\u001b[0m","  at `1`"]}]}""",
            """{"cell_type":"code","source":"#| include: false\nsecret","outputs":[]}""",
            """{"cell_type":"code","source":"#| echo: false\nquiet","outputs":[{"output_type":"stream","text":"said"}]}""");

        // when
        var text = RenderedText.Of(Page().Html);

        // then
        Assert.Equal("1/0 ZeroDivisionError at `1` said", text);
    }

    [Fact]
    public void A_file_that_is_no_notebook_is_a_fault()
    {
        _site.Write("n/book.ipynb", "{\"cells\": 3}");
        Assert.Equal("content/n/book.ipynb: The notebook cannot be read as Jupyter's format 4. Save it with a current version of Jupyter.", _site.Faults());
    }

    [Fact]
    public void A_Quarto_file_is_a_page_too()
    {
        // given
        _site.Write("n/q.qmd", "---\ntitle: Q\nformat: html\n---\n\n::: {.callout-note}\nMind.\n:::\n\n```{python}\n#| label: fig-x\nx = 1\n```\n\nSee @fig-x. {{< video https://v.example/1 >}}\n");

        // when
        var page = _site.Read().Documents.Single(document => document.SourcePath == "n/q.qmd");

        // then
        var html = new HtmlParser().ParseDocument(page.Html);
        Assert.NotNull(html.QuerySelector("aside.note-note"));
        Assert.Equal("x = 1\n", html.QuerySelector("code.language-python")!.TextContent);
        Assert.Equal("https://v.example/1", html.QuerySelector("p a")!.GetAttribute("href"));
        Assert.Contains("See @fig-x.", html.Body!.TextContent);
    }

    public void Dispose() => _site.Dispose();

    private void Write(params string[] cells) => _site.Write(
        "n/book.ipynb", """{"nbformat":4,"metadata":{"kernelspec":{"language":"python"}},"cells":[CELLS]}""".Replace("CELLS", string.Join(',', cells)));

    private Document Page() => _site.Read().Documents.Single(document => document.SourcePath == "n/book.ipynb");
}
