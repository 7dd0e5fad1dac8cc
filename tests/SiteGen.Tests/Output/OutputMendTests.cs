using System.Text;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class OutputMendTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mend-").FullName;

    private string Folder => Path.Combine(_root, "public");

    private string Record => Path.Combine(_root, "record.bin");

    [Fact]
    public void Pieces_of_a_file_are_replaced_and_the_rest_is_as_it_was()
    {
        // given
        Write(("a.txt", "one two three"), ("b/c.txt", "untouched"));
        using var mend = OutputMend.Open(Folder, Record)!;

        // when
        var isPrepared = mend.Prepare("a.txt", [new Splice(0, "one"u8.ToArray(), "1"u8.ToArray()), new Splice(8, "three"u8.ToArray(), "three and more"u8.ToArray())]);
        var changed = mend.Commit();
        var noted = OutputMend.Open(Folder, Record)!.IsUntouched();
        mend.SaveRecord();

        // then
        Assert.Equal((true, 1), (isPrepared, changed));
        Assert.Equal("1 two three and more", File.ReadAllText(Path.Combine(Folder, "a.txt")));
        Assert.False(noted);
        Assert.True(OutputMend.Open(Folder, Record)!.IsUntouched());
    }

    [Fact]
    public void A_piece_that_is_not_as_it_must_be_changes_nothing()
    {
        // given
        Write(("a.txt", "one two three"));

        // when
        bool isPrepared;
        using (var mend = OutputMend.Open(Folder, Record)!)
        {
            isPrepared = mend.Prepare("a.txt", [new Splice(4, "2"u8.ToArray(), "zwei"u8.ToArray())]);
        }

        // then
        Assert.False(isPrepared);
        Assert.Equal([".site-output", "a.txt"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("one two three", File.ReadAllText(Path.Combine(Folder, "a.txt")));
    }

    [Theory]
    [InlineData("b/c.txt", "altered")]
    [InlineData("b/d.txt", "new")]
    [InlineData("e.txt", "new")]
    public void A_folder_that_somebody_touched_is_known(string path, string text)
    {
        // given
        Write(("a.txt", "one"), ("b/c.txt", "two"));

        // when
        LetTimePass(Path.Combine(Folder, "b"));
        File.WriteAllText(Path.Combine(Folder, path), text);

        // then
        Assert.False(OutputMend.Open(Folder, Record)!.IsUntouched());
    }

    [Fact]
    public void A_link_in_the_place_of_a_file_is_known()
    {
        // given
        Write(("a.txt", "one"), ("b/c.txt", "two"));
        var file = Path.Combine(Folder, "b/c.txt");

        // when
        File.Move(file, Path.Combine(_root, "moved"));
        File.CreateSymbolicLink(file, Path.Combine(_root, "moved"));
        using var mend = OutputMend.Open(Folder, Record)!;

        // then
        Assert.False(mend.IsUntouched());
        Assert.Null(mend.Read("b/c.txt"));
    }

    [Fact]
    public void What_was_mended_is_not_written_again_by_a_whole_build()
    {
        // given
        Write(("a.txt", "one"), ("b.txt", "two"));
        using (var mend = OutputMend.Open(Folder, Record)!)
        {
            mend.Prepare("a.txt", "eins"u8.ToArray());
            mend.Commit();
            mend.SaveRecord();
        }

        // when
        var written = Write(("a.txt", "eins"), ("b.txt", "two"));

        // then
        Assert.Equal(0, written);
    }

    [Fact]
    public void A_record_that_was_cut_off_is_none()
    {
        // given
        Write(("a.txt", "one"));

        // when
        File.WriteAllBytes(Record, File.ReadAllBytes(Record)[..^1]);

        // then
        Assert.Null(OutputMend.Open(Folder, Record));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // File systems count time in steps; what comes within the step in which a folder was dated leaves no sign.
    private void LetTimePass(string folder)
    {
        var probe = Path.Combine(_root, "probe");
        do File.WriteAllText(probe, "probe");
        while (File.GetLastWriteTimeUtc(probe) <= Directory.GetLastWriteTimeUtc(folder) || File.GetLastWriteTimeUtc(probe) <= Directory.GetLastWriteTimeUtc(Folder));
    }

    private int Write(params (string Path, string Text)[] files)
    {
        var tree = new OutputTree();
        foreach (var (path, text) in files) tree.Add(path, Encoding.UTF8.GetBytes(text));
        return new SiteWriter(Folder, Record).Write(tree);
    }
}
