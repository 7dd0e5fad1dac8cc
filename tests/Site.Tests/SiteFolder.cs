using AnswerEngine.Answers;
using AnswerEngine.Passages;
using Site.Engine;
using SiteGen.Content;

namespace Site.Tests;

/// <summary>A site in a temporary folder, which a test may change and build.</summary>
internal sealed class SiteFolder : IDisposable
{
    /// <summary>An empty site, or one of a text in which <c>=== path</c> begins a file below <c>content/</c>.</summary>
    public SiteFolder(string layout = "")
    {
        Directory.CreateDirectory(At("content"));
        foreach (var file in layout.Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            Write(file[..end].Trim(), file[(end + 1)..]);
        }
    }

    /// <summary>Is told before the folder goes.</summary>
    public Action<SiteFolder>? Left { get; init; }

    public string Root { get; } = Directory.CreateTempSubdirectory("site-").FullName;

    public string Public => At("public");

    public string Models { get; set; } = RepositoryFolder.Models;

    public BuildOptions Options => new() { Root = Root, Models = Models };

    public string LockText => File.ReadAllText(Options.LockFile);

    public AnswerLock Lock => AnswerLockReader.Read(LockText);

    public string At(string path) => Path.Combine(Root, path);

    public void Write(string page, string text)
    {
        var path = At($"content/{page}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Puts other words in place of words that must be there.</summary>
    public void Edit(string page, string words, string others)
    {
        var text = File.ReadAllText(At($"content/{page}"));
        Assert.Contains(words, text);
        Write(page, text.Replace(words, others, StringComparison.Ordinal));
    }

    public Task<BuildReport> BuildAsync(bool frozen = false) => Build.RunAsync(Options with { Frozen = frozen }, new SilentLog());

    /// <summary>The faults that a build fails with, one a line; it must leave content and output as they were.</summary>
    public async Task<string> FaultsAsync(bool frozen = false)
    {
        var (pages, content) = (Folders.Contents(Public), Folders.Contents(At("content")));
        var failed = await Assert.ThrowsAsync<BuildFailedException>(() => BuildAsync(frozen));
        Assert.Equal(pages, Folders.Contents(Public));
        Assert.Equal(content, Folders.Contents(At("content")));
        return string.Join('\n', failed.Problems.Select(problem => problem.ToString().TrimEnd()));
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Public, file));

    /// <summary>What is encoded of every passage, in order.</summary>
    public string[] PassageTexts() =>
        [.. new PassageCutter().Cut(SourceDocuments.Of(global::Site.Build.ReadContent(Options))).Select(passage => passage.EncodedText)];

    public void Dispose()
    {
        Left?.Invoke(this);
        Directory.Delete(Root, recursive: true);
    }
}
