using FsCheck;
using FsCheck.Fluent;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class FolderUpdateTests : IDisposable
{
    // Names of which one can be a file where another needs a folder.
    private static readonly string[] Names = ["a.html", "b/index.html", "b/c.html", "d", "d/index.html", "e.txt", "f/g/h.html", "i.html", "j.html", "k.html", "l.html"];

    private readonly TemporaryFolder folder = new();

    private string Target => folder.At("public");

    private string Record => folder.At(".cache/output.txt");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void After_any_edits_a_folder_equals_one_written_anew()
    {
        var sites = Gen.SubListOf(Names).SelectMany(names => Gen.Choose(0, 3).ListOf(names.Count)
            .Select(texts => names.Zip(texts).Where(file => file.First != "d" || !names.Contains("d/index.html")).ToArray()));
        var histories = sites.ListOf(6).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(histories, history => history.All(site =>
        {
            var tree = Tree([.. site.Select(file => (file.First, "text " + file.Second))]);
            new SiteWriter(Target, Record).Write(tree);
            new SiteWriter(folder.At("clean")).Write(tree);
            return Contents(Target).SequenceEqual(Contents(folder.At("clean")));
        })));
    }

    [Fact]
    public void Only_what_changed_is_written()
    {
        // given
        var files = Enumerable.Range(0, 20).Select(i => ($"{i}.html", "same")).ToArray();
        new SiteWriter(Target, Record).Write(Tree(files));
        var before = File.GetLastWriteTimeUtc(Path.Combine(Target, "3.html"));

        // when
        files[7] = ("7.html", "other");
        var changes = new SiteWriter(Target, Record).Write(Tree(files));

        // then
        Assert.Equal(1, changes);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Target, "3.html")));
        Assert.Equal("other", File.ReadAllText(Path.Combine(Target, "7.html")));
    }

    [Theory]
    [InlineData("touched")]
    [InlineData("deleted")]
    [InlineData("added")]
    [InlineData("record lost")]
    [InlineData("record damaged")]
    public void What_somebody_did_to_the_folder_is_undone(string deed)
    {
        // given
        var files = Enumerable.Range(0, 20).Select(i => ($"x/{i}.html", "same")).ToArray();
        new SiteWriter(Target, Record).Write(Tree(files));

        // when
        if (deed == "touched") folder.Write("public/x/3.html", "evil");
        if (deed == "deleted") File.Delete(Path.Combine(Target, "x/3.html"));
        if (deed == "added") folder.Write("public/y/z.html", "foreign");
        if (deed == "record lost") File.Delete(Record);
        if (deed == "record damaged") File.WriteAllText(Record, "site output 1\nnonsense\n");
        new SiteWriter(Target, Record).Write(Tree(files));

        // then
        Assert.Equal(files.Select(file => (file.Item1, "same")).Order(), Contents(Target).Where(file => file.Path != SiteWriter.Marker).Order());
        Assert.False(Directory.Exists(Path.Combine(Target, "y")));
    }

    private static (string Path, string Text)[] Contents(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    private static OutputTree Tree((string Path, string Text)[] files)
    {
        var tree = new OutputTree();
        foreach (var (path, text) in files) tree.AddText(path, text);
        return tree;
    }
}
