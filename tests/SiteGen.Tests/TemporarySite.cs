using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Tests;

/// <summary>A site laid out in a temporary folder, from a text in which <c>=== path</c> begins a file.</summary>
internal sealed class TemporarySite : IDisposable
{
    public TemporarySite(string layout)
    {
        Root = Directory.CreateTempSubdirectory("site-").FullName;
        Directory.CreateDirectory(PathOf(""));
        foreach (var file in layout.Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = file.IndexOf('\n');
            Write(file[..end].Trim(), file[(end + 1)..]);
        }
    }

    public string Root { get; }

    public static SiteContentOptions Options { get; } = new() { Layouts = ["page", "project"] };

    public string PathOf(string path) => Path.Combine(Root, "content", path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public SiteContent Read(SiteContentOptions? options = null) => SiteContent.Read(Root, options ?? Options);

    /// <summary>The faults of the site, one a line.</summary>
    public string Faults(SiteContentOptions? options = null) =>
        string.Join('\n', Assert.Throws<BuildFailedException>(() => Read(options)).Problems);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
