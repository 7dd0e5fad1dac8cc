using SiteGen.Content;
using SiteGen.Keeping;

namespace SiteGen.Tests.Content;

public sealed class InputSnapshotTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _root = Directory.CreateTempSubdirectory("inputs-").FullName;

    public InputSnapshotTests()
    {
        foreach (var path in new[] { "content/a.md", "content/notes/b.md", "content/notes/ü.md", "theme/site.css" }) Write(path, path);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Nothing_has_changed_between_two_looks_with_nothing_between()
    {
        var before = Kept(Look());
        Assert.False(before.HasRecent);
        Assert.Equal([], Look().ChangedSince(before)!);
    }

    [Fact]
    public void Files_of_another_length_or_time_have_changed()
    {
        // given
        var before = Kept(Look());

        // when
        Write("content/notes/ü.md", "longer than it was before");
        File.SetLastWriteTimeUtc(Path.Combine(_root, "content/a.md"), LongAgo.AddTicks(10));

        // then
        Assert.Equal(["content/a.md", "content/notes/ü.md"], Look().ChangedSince(before)!);
    }

    [Theory]
    [InlineData("content/notes/c.md")]
    [InlineData("content/.well-known/x")]
    [InlineData("theme/more/site.css")]
    public void Files_that_came_or_went_are_known_and_so_is_one_in_the_place_of_another(string path)
    {
        // given
        var before = Kept(Look());
        Write(path, "new");
        var more = Kept(Look());

        // when
        File.Delete(Path.Combine(_root, "content/a.md"));

        // then
        Assert.Null(more.ChangedSince(before));
        Assert.Null(before.ChangedSince(more));
        Assert.Null(Look().ChangedSince(before));
    }

    [Fact]
    public void The_order_in_which_a_folder_is_listed_does_not_matter()
    {
        // given: two looks that list the same folders in another order
        var before = Kept(InputSnapshot.Take(_root, long.MaxValue / 2, "theme", "content", "absent")!);

        // when
        Write("content/a.md", "longer than it was before");

        // then
        Assert.Equal(["content/a.md"], Look().ChangedSince(before)!);
    }

    [Fact]
    public void A_file_changed_just_before_the_look_is_told_apart_by_its_bytes()
    {
        // given
        var before = Kept(InputSnapshot.Take(_root, LongAgo.Ticks, "content", "theme")!);

        // when
        Write("content/a.md", "CONTENT/A.MD");

        // then
        Assert.True(before.HasRecent);
        Assert.Equal(["content/a.md"], Look().ChangedSince(before)!);
    }

    [Theory]
    [InlineData("content/.a.md.swp")]
    [InlineData("content/.git/notes/b.md")]
    public void What_editors_keep_is_not_looked_at(string path)
    {
        var before = Kept(Look());
        Write(path, "new");
        Assert.Equal([], Look().ChangedSince(before)!);
    }

    [Fact]
    public void A_link_ends_the_look()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "content/link.md"), Path.Combine(_root, "content/a.md"));
        Assert.Null(InputSnapshot.Take(_root, LongAgo.Ticks, "content"));
    }

    private InputSnapshot Look() => InputSnapshot.Take(_root, long.MaxValue / 2, "content", "theme", "absent")!;

    private InputSnapshot Kept(InputSnapshot snapshot)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) snapshot.Save(writer);
        return InputSnapshot.Load(_root, new KeptReader(bytes.ToArray()));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, LongAgo);
    }
}
