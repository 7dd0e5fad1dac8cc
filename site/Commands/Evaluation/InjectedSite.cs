using System.Collections.Immutable;
using AnswerEngine.Answers;
using AnswerEngine.Passages;
using Site.Engine;
using SiteGen.Documents;

namespace Site.Commands.Evaluation;

/// <summary>A copy of a site's content in a temporary folder, to which one page is added at a time.</summary>
public sealed class InjectedSite : IDisposable
{
    // A name that no page of a site has by accident.
    private const string PageName = "injected-page-of-an-evaluation.md";

    private readonly BuildOptions _options;
    private readonly ModelShelf _shelf;
    private readonly string _folder = Directory.CreateTempSubdirectory("site-injected-").FullName;

    /// <summary>Copies the content.</summary>
    /// <param name="options">The options of the site.</param>
    /// <param name="shelf">The models.</param>
    public InjectedSite(BuildOptions options, ModelShelf shelf)
    {
        _options = options with { Root = _folder };
        _shelf = shelf;
        var content = Path.Combine(options.Root, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, "content", Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>An answerer over the content with one more page, and the sections of that page.</summary>
    public (QuestionAnswerer Answerer, ImmutableArray<string> Sections) With(string page)
    {
        File.WriteAllText(Path.Combine(_folder, "content", PageName), $"---\ntitle: Further notes\n---\n\n{page}\n");
        SiteContent content = Build.ReadContent(_options);
        var passages = new PassageCutter().Cut(SourceDocuments.Of(content));
        var answerer = _shelf.Answerer(_shelf.Encode(passages), Gate.Default, content.Config.Author ?? "", _options.Device);
        return (answerer, [.. passages.Where(passage => passage.Document.Id == PageName).Select(passage => passage.Section).Distinct(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
