using System.Text;
using SiteGen.Content;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class OutputTreeTests
{
    [Theory]
    [InlineData("../x.html")]
    [InlineData("a/../../x.html")]
    [InlineData("/etc/x.html")]
    [InlineData("a//x.html")]
    [InlineData("a/./x.html")]
    [InlineData("a/..")]
    [InlineData("a/...")]
    [InlineData("a/ ")]
    [InlineData("a\\x.html")]
    [InlineData("C:/x.html")]
    [InlineData("a/\0.html")]
    [InlineData("a/")]
    [InlineData("")]
    public void A_path_that_could_leave_the_folder_is_refused(string path)
    {
        var fault = Assert.Throws<BuildFailedException>(() => new OutputTree().AddText(path, "x"));

        Assert.Contains("does not name a file inside the output folder", fault.Message);
    }

    [Theory]
    [InlineData("a/x.html", "a/x.html", "Two sources publish the file 'a/x.html'.")]
    [InlineData("a/x.html", "A/x.html", "The file 'A/x.html' cannot stand beside 'a/x.html' on every file system.")]
    [InlineData("a", "a/x.html", "The file 'a/x.html' cannot stand beside 'a' on every file system.")]
    [InlineData("a/x.html", "a", "The file 'a' cannot stand beside 'a/' on every file system.")]
    public void Two_files_that_would_be_one_are_refused(string first, string second, string message)
    {
        var tree = new OutputTree();
        tree.AddText(first, "1");

        var fault = Assert.Throws<BuildFailedException>(() => tree.AddText(second, "2"));

        Assert.Equal(message, fault.Problems.Single().Message);
        Assert.Single(tree.Files);
    }

    [Fact]
    public void Text_becomes_utf8_without_mark_and_with_line_feeds()
    {
        var tree = new OutputTree();
        tree.AddText("x.txt", "é\r\nb\rc\n");

        Assert.Equal(Encoding.UTF8.GetBytes("é\nb\nc\n"), tree.Files.Single().Content.ToArray());
    }

    [Fact]
    public void Of_files_that_cannot_be_made_the_first_is_the_fault_as_it_was_thrown()
    {
        var fault = Assert.Throws<FormatException>(() => new OutputTree().AddAll(
        [
            ("a", () => []),
            ("b", () => throw new FormatException("b has no form")),
            ("c", () => throw new FormatException("c has no form")),
        ]));

        Assert.Equal("b has no form", fault.Message);
    }

    [Fact]
    public void Files_come_in_ordinal_order_whatever_the_order_of_adding()
    {
        var tree = new OutputTree();
        foreach (var path in new[] { "b", "a/z", "a-b", "B2" })
        {
            tree.AddText(path, "");
        }

        Assert.Equal(["B2", "a-b", "a/z", "b"], tree.Files.Select(file => file.Path.Value));
    }
}
