using System.Text;
using SiteGen.Keeping;

namespace SiteGen.Tests.Keeping;

/// <summary>Both ways of asking the system give the same answers.</summary>
public sealed class FolderProbeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("probe-").FullName;

    public FolderProbeTests()
    {
        Directory.CreateDirectory(At("below"));
        File.WriteAllText(At("below/ü.txt"), "four");
        File.WriteAllText(At("old.txt"), "");
        File.SetLastWriteTimeUtc(At("old.txt"), new DateTime(1969, 12, 31, 23, 59, 58, DateTimeKind.Utc));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_is_known_by_length_and_date(bool isPortable)
    {
        var probe = Probe(isPortable);
        foreach (var path in new[] { "below/ü.txt", "old.txt" })
        {
            var (name, file) = (Encoding.UTF8.GetBytes(path), new FileInfo(At(path)));
            Assert.True(probe.HasFile(name, file.Length, file.LastWriteTimeUtc.Ticks));
            Assert.False(probe.HasFile(name, file.Length + 1, file.LastWriteTimeUtc.Ticks));
            Assert.False(probe.HasFile(name, file.Length, file.LastWriteTimeUtc.Ticks + 1));
            Assert.False(probe.HasFolder(name, file.LastWriteTimeUtc.Ticks));
        }

        Assert.False(probe.HasFile("absent.txt"u8, 0, 0));
        Assert.False(probe.HasFile("old.txt/below"u8, 0, 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_is_known_by_its_date(bool isPortable)
    {
        var probe = Probe(isPortable);
        foreach (var path in new[] { "", "below" })
        {
            var (name, ticks) = (Encoding.UTF8.GetBytes(path), Directory.GetLastWriteTimeUtc(At(path)).Ticks);
            Assert.True(probe.HasFolder(name, ticks));
            Assert.False(probe.HasFolder(name, ticks - 1));
            Assert.False(probe.HasFile(name, new FileInfo(At("old.txt")).Length, ticks));
        }

        Assert.False(probe.HasFolder("absent"u8, 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_link_is_neither_file_nor_folder(bool isPortable)
    {
        // given
        File.CreateSymbolicLink(At("file"), At("below/ü.txt"));
        Directory.CreateSymbolicLink(At("folder"), At("below"));
        var probe = Probe(isPortable);

        foreach (var link in new[] { new FileInfo(At("file")), new FileInfo(At("below/ü.txt")) })
        {
            // then: by the length and date of the link no more than by those of what it leads to
            Assert.False(probe.HasFile("file"u8, link.Length, link.LastWriteTimeUtc.Ticks));
        }

        Assert.False(probe.HasFolder("folder"u8, Directory.GetLastWriteTimeUtc(At("folder")).Ticks));
        Assert.False(probe.HasFolder("folder"u8, Directory.GetLastWriteTimeUtc(At("below")).Ticks));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_path_may_be_long(bool isPortable)
    {
        // given: longer than what is set aside for most
        var path = string.Join('/', Enumerable.Repeat(new string('x', 200), 8));
        Directory.CreateDirectory(At(path));

        // then
        Assert.True(Probe(isPortable).HasFolder(Encoding.UTF8.GetBytes(path), Directory.GetLastWriteTimeUtc(At(path)).Ticks));
    }

    [Fact]
    public void What_there_is_is_told_where_the_system_can_be_asked()
    {
        File.CreateSymbolicLink(At("file"), At("below/ü.txt"));
        var (old, link) = (new FileInfo(At("old.txt")), new FileInfo(At("file")));
        FileStamp?[] found = [Probe(false).Find("old.txt"u8), Probe(false).Find("file"u8), Probe(false).Find("absent"u8), Probe(true).Find("old.txt"u8)];
        FileStamp?[] told = [new(false, 0, old.LastWriteTimeUtc.Ticks), new(true, link.Length, link.LastWriteTimeUtc.Ticks), null, null];
        Assert.Equal(OperatingSystem.IsLinux() ? told : new FileStamp?[4], found);
    }

    private FolderProbe Probe(bool isPortable) => isPortable ? FolderProbe.Portable(_root) : FolderProbe.Of(_root);

    private string At(string path) => Path.Combine(_root, path);
}
