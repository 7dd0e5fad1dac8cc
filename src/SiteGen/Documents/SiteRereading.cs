using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>
/// Reads single pages of a site again, whose text below the front matter has changed and nothing else. What other pages could
/// show of such a page must be as it was: title, beginning, anchors. Else the whole site is read again.
/// </summary>
public sealed class SiteRereading
{
    private readonly string _root;
    private readonly SiteReading _reading;
    private readonly Dictionary<string, (PageHead Head, ReadPage Read)> _pages;
    private readonly ImmutableArray<Asset> _made;

    internal SiteRereading(string root, SiteReading reading, IEnumerable<(PageHead Head, ReadPage Read)> pages, ImmutableArray<Asset> made)
    {
        _root = root;
        _reading = reading;
        _pages = pages.ToDictionary(page => page.Head.File.Path, StringComparer.Ordinal);
        _made = made;
    }

    /// <summary>Reads a page again.</summary>
    /// <param name="sourcePath">Its file below <c>content/</c>.</param>
    /// <returns><see langword="null"/> where more than this page could change, or the page has a fault or a warning, which a
    /// build of the whole site will name.</returns>
    public Document? Read(string sourcePath)
    {
        var problems = new List<Problem>();
        // Notebooks and Quarto files are converted before they are split.
        if (!sourcePath.EndsWith(".md", StringComparison.Ordinal)
            || !_pages.TryGetValue(sourcePath, out var old)
            || old.Head.File.FrontMatter is not { } matter
            || TextFile.Read(Path.Combine(_root, "content", sourcePath), "content/" + sourcePath, problems) is not { } text
            || FrontMatterSplitter.Split(sourcePath, text, problems) is not { } file
            || file.FrontMatter != matter)
        {
            return null;
        }

        var head = old.Head with { File = file, MarkdownStart = file.BodyStart, MarkdownLine = file.BodyLine };
        using var rendering = _reading.Rendering();
        var read = _reading.Read(head, old.Read.Document.Aliases, rendering, _reading.Partials(rendering), problems);
        problems.AddRange(read.Uses.Select(use => use.Check()).OfType<Problem>());
        if (problems.Count > 0 || !LooksTheSame(old.Read, read) || rendering.Published.Except(_made).Any() || !HasPicturesOf(old.Read, read))
            return null;
        _pages[sourcePath] = (head, read);
        return read.Document;
    }

    // A narrower copy of a picture is published while a page shows it.
    private bool HasPicturesOf(ReadPage old, ReadPage now) => _made.All(made =>
        old.Document.Html.Contains(made.SourcePath, StringComparison.Ordinal) == now.Document.Html.Contains(made.SourcePath, StringComparison.Ordinal));

    private static bool LooksTheSame(ReadPage old, ReadPage now) =>
        old.Warnings.Count == 0 && now.Warnings.Count == 0
        && old.Anchors.SetEquals(now.Anchors)
        && (old.Document.Excerpt == now.Document.Excerpt || old.Document.FrontMatter.Description is not null);
}
