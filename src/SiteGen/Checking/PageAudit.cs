using System.Text;
using Loops;
using SiteGen.Content;
using SiteGen.Output;
using SiteGen.Pages;

namespace SiteGen.Checking;

/// <summary>Looks over finished pages for what a build lets pass: pictures without words, headings that skip a level or give a page a second title.</summary>
public static class PageAudit
{
    /// <summary>The findings: pages in order of path, each page's in order of appearance.</summary>
    /// <param name="tree">What a build would publish.</param>
    /// <param name="pages">The pages; a finding names the source of one, or its output file where it has none.</param>
    /// <param name="sources">The text of a source file by its path below <c>content/</c>.</param>
    public static IReadOnlyList<Problem> Check(OutputTree tree, IEnumerable<Page> pages, IReadOnlyDictionary<string, string> sources)
    {
        var byFile = pages.ToDictionary(page => page.Permalink.OutputFile, StringComparer.Ordinal);
        OutputFile[] files = [.. tree.Files.Where(file => byFile.ContainsKey(file.Path.Value))];
        return [.. ParallelLoop.Select(files, file =>
        {
            var page = byFile[file.Path.Value];
            var source = page.SourcePath is { } path ? sources.GetValueOrDefault(path) : null;
            return Check(Encoding.UTF8.GetString(file.Content.Span), source is null ? file.Path.Value : "content/" + page.SourcePath, source);
        }).SelectMany(problems => problems)];
    }

    /// <summary>The addresses outside the site that pages link to, in ordinal order, each with the first page that does.</summary>
    public static IReadOnlyList<OutsideLink> OutsideLinks(OutputTree tree, SiteIdentity site)
    {
        var links = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in tree.Files.Where(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var link in RenderedHtml.Parse(file).Links.Where(link => IsOutside(link, site))) links.TryAdd(link.Split('#')[0], file.Path.Value);
        }

        return [.. links.Select(link => new OutsideLink(link.Key, link.Value))];
    }

    private static bool IsOutside(string link, SiteIdentity site) =>
        (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !link.StartsWith(site.BaseUrl, StringComparison.OrdinalIgnoreCase);

    private static List<Problem> Check(string html, string name, string? source)
    {
        var findings = new List<Problem>();
        var (level, titles) = (0, 0);
        var tags = new HtmlTags(html);
        while (tags.Next())
        {
            if (tags.Name is "img" && tags.Attribute("alt") is null)
            {
                var picture = tags.Attribute("src") ?? "";
                findings.Add(new Problem(
                    name, LineOf(source, picture[(picture.LastIndexOf('/') + 1)..]), $"The picture `{picture}` has no alternative text.",
                    "Say in `alt` what it shows, or write `alt=\"\"` if it only decorates."));
            }
            else if (tags.Name is ['h', >= '1' and <= '6'])
            {
                var next = tags.Name[1] - '0';
                if (next > level + 1) findings.Add(OutOfOrder(name, source, level, next, tags.Attribute("id")));
                else if (next == 1 && ++titles > 1) findings.Add(SecondTitle(name, source, tags.Attribute("id")));
                level = next;
            }
        }

        return findings;
    }

    private static Problem OutOfOrder(string name, string? source, int level, int next, string? id) => new(
        name,
        LineOfHeading(source, next, id),
        $"{(id is null ? "A heading" : $"The heading `#{id}`")} of level {next} {(level == 0 ? "comes first" : $"follows one of level {level}")}.",
        $"Make it level {level + 1}: `{new string('#', level + 1)}`.");

    private static Problem SecondTitle(string name, string? source, string? id) => new(
        name, LineOfHeading(source, 1, id), $"{(id is null ? "A heading" : $"The heading `#{id}`")} of level 1 follows the title of the page, which is one.", "Make it level 2: `##`.");

    private static int? LineOf(string? source, string words) =>
        words.Length > 0 && source?.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? source.AsSpan(0, at).Count('\n') + 1 : null;

    // An anchor holds the heading's words in lower case, with hyphens; code can hold lines that look like headings.
    private static int? LineOfHeading(string? source, int level, string? id)
    {
        if (source is null || id is null) return null;
        var marks = new string('#', level) + " ";
        var line = 0;
        foreach (var text in source.AsSpan().EnumerateLines())
        {
            line++;
            if (!text.StartsWith(marks)) continue;
            var words = text[marks.Length..].Trim().ToString().ToLowerInvariant().Replace(' ', '-');
            if (words.StartsWith(id, StringComparison.Ordinal) || words.Contains("{#" + id + "}", StringComparison.Ordinal)) return line;
        }

        return null;
    }
}
