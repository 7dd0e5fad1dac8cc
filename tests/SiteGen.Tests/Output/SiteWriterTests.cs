using SiteGen.Content;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class SiteWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => folder.At("public");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_build_replaces_the_first_whole()
    {
        Write(("old.html", "old"), ("x/index.html", "1"));
        Write(("x/index.html", "2"));

        Assert.Equal([".site-output", "x/index.html"], Files(Target));
        Assert.Equal("2", File.ReadAllText(Path.Combine(Target, "x/index.html")));
        Assert.Equal([Target], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_build_that_fails_while_writing_leaves_the_old_site_and_nothing_else()
    {
        Write(("index.html", "good"));
        var tree = Tree(("index.html", "bad"), (new string('x', 300) + ".html", "the name is longer than any file system takes"));

        Assert.ThrowsAny<IOException>(() => new SiteWriter(Target).Write(tree));

        Assert.Equal("good", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal([Target], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_folder_that_no_build_wrote_is_refused_and_untouched()
    {
        folder.Write("public/thesis.txt", "precious");

        var fault = Assert.Throws<BuildFailedException>(() => Write(("index.html", "x")));

        Assert.Contains("holds something that no build wrote", fault.Message);
        Assert.Equal(["thesis.txt"], Files(Target));
    }

    [Fact]
    public void A_file_or_a_link_in_the_place_of_the_folder_is_refused()
    {
        folder.Write("real/.site-output", "");
        Directory.CreateSymbolicLink(Target, folder.At("real"));
        Assert.Throws<BuildFailedException>(() => Write(("index.html", "x")));

        Directory.Delete(Target);
        folder.Write("public", "a file");
        Assert.Throws<BuildFailedException>(() => Write(("index.html", "x")));

        Assert.Equal("a file", File.ReadAllText(Target));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Target);

        Write(("index.html", "x"));

        Assert.Equal([".site-output", "index.html"], Files(Target));
    }

    [Fact]
    public void What_a_crash_left_is_removed_but_not_what_a_running_build_writes_or_a_person_put_there()
    {
        using var sleeper = System.Diagnostics.Process.Start("sleep", "60");
        folder.Write("public.new-2000000000/.site-output", "");
        folder.Write("public.old/.site-output", "");
        folder.Write($"public.new-{sleeper.Id}/.site-output", "");
        folder.Write("public.new-mine/notes.txt", "precious");
        try
        {
            Write(("index.html", "x"));
        }
        finally
        {
            sleeper.Kill();
        }

        string[] expected = [Target, folder.At($"public.new-{sleeper.Id}"), folder.At("public.new-mine")];
        Assert.Equal(expected.Order(), Directory.GetDirectories(folder.Path).Order());
    }

    [Fact]
    public void A_crash_between_the_two_renames_loses_nothing()
    {
        Write(("index.html", "good"));
        Directory.Move(Target, Target + ".old");

        // The next build fails, so that only the recovery has an effect.
        Assert.ThrowsAny<IOException>(() => Write((new string('x', 300), "")));

        Assert.Equal("good", File.ReadAllText(Path.Combine(Target, "index.html")));
    }

    [Fact]
    public void A_persons_folder_named_like_the_old_site_is_refused_and_untouched()
    {
        folder.Write("public.old/thesis.txt", "precious");

        Assert.Throws<BuildFailedException>(() => Write(("index.html", "x")));

        Assert.Equal(["thesis.txt"], Files(folder.At("public.old")));
    }

    private void Write(params (string Path, string Text)[] files) => new SiteWriter(Target).Write(Tree(files));

    private static OutputTree Tree(params (string Path, string Text)[] files)
    {
        var tree = new OutputTree();
        foreach (var (path, text) in files)
        {
            tree.AddText(path, text);
        }

        return tree;
    }

    private static string[] Files(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToArray();
}
