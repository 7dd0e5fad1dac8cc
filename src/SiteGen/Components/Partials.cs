using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Rendering;

namespace SiteGen.Components;

/// <summary>Puts partial files into pages: Markdown below a folder, or of a name, that begins with an underscore.</summary>
/// <param name="files">The partial files by path below <c>content/</c>.</param>
/// <param name="render">Renders a partial file as if it were a page, its links resolved.</param>
/// <param name="including">The files that include one another at this point, outermost first.</param>
internal sealed class Partials(
    IReadOnlyDictionary<string, ContentFile> files, Func<ContentFile, PageNotes, Partials, string> render, params string[] including)
{
    /// <summary>Whether a path is that of a partial file, which makes no page of its own.</summary>
    public static bool IsPartial(string path) => path.Split('/').Any(segment => segment[0] == '_');

    /// <summary>The HTML of an included file; empty where it cannot be included, which is noted.</summary>
    /// <param name="path">Below <c>content/</c>, with or without a slash before it.</param>
    public string Html(PageNotes notes, MarkdownObject at, string path)
    {
        var name = path.TrimStart('/');
        if (!files.TryGetValue(name, out var file))
        {
            notes.Fault(at, $"There is no partial file `{name}` to include.", NearestName.Find(name, files.Keys) is { } nearest
                ? $"Did you mean `{nearest}`?"
                : "Put it below a folder of `content/` whose name begins with an underscore: `_parts/note.md`.");
            return "";
        }

        if (including.Contains(name))
        {
            notes.Fault(at, $"Files include one another in a circle: {string.Join(" > ", including.Append(name))}.", "Take one of the includes out.");
            return "";
        }

        return render(file, notes, new Partials(files, render, [.. including, name]));
    }
}
