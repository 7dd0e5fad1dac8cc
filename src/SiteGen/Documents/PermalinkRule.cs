using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Where pages are published, and what an address may look like.</summary>
internal static class PermalinkRule
{
    private const string Index = "index";

    /// <summary>The permalink of a source file: <c>projects/x.md</c> at <c>/projects/x/</c>,
    /// <c>projects/index.md</c> at <c>/projects/</c>, <c>404.md</c> at <c>/404.html</c>, unless the page or its folder
    /// says otherwise.</summary>
    public static Permalink OfSource(ContentFile file, PageMetadata said, ICollection<Problem> problems)
    {
        var path = Path.ChangeExtension(file.Path, null);
        if (said.FrontMatter.Slug is { } slug && !UrlSegment.IsValid(slug))
        {
            problems.Add(file.Problem(
                file.LineOfKey("slug"),
                $"`{slug}` cannot be part of an address.",
                "Write it with letters, digits, hyphens, underscores and inner dots only."));
            return new Permalink($"/{path}/");
        }

        if (path.Split('/').FirstOrDefault(segment => !UrlSegment.IsValid(segment)) is { } wrong)
        {
            problems.Add(file.Problem(
                null,
                $"`{wrong}` cannot be part of an address.",
                "Rename it with letters, digits, hyphens, underscores and inner dots only."));
        }

        if (path == "404")
            return new Permalink("/404.html");
        if (path == Index)
            return new Permalink("/");
        if (path.EndsWith("/" + Index, StringComparison.Ordinal))
            return new Permalink("/" + path[..^Index.Length]);
        return said.Permalink is { } pattern && PermalinkPattern.FaultOf(pattern) is null
            ? OfPattern(pattern, path, file, said.FrontMatter, problems)
            : new Permalink($"/{path[..(path.LastIndexOf('/') + 1)]}{Slug(path, said.FrontMatter)}/");
    }

    private static Permalink OfPattern(string pattern, string path, ContentFile file, FrontMatter matter, ICollection<Problem> problems)
    {
        if (matter.Date is null && PermalinkPattern.NeedsDate(pattern))
        {
            problems.Add(file.Problem(
                file.FrontMatterLine, $"The permalink pattern `{pattern}` needs the date of the page.", "Add a line `date: 2024-05-31`."));
            return new Permalink($"/{path}/");
        }

        var collection = path.Split('/') is [var first, _, ..] ? first : "";
        var below = collection.Length == 0 ? path : path[(collection.Length + 1)..];
        return new Permalink(PermalinkPattern.Expand(pattern, collection, below, Slug(path, matter), matter.Date));
    }

    private static string Slug(string path, FrontMatter matter) => matter.Slug ?? path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The permalinks of a page's aliases; those that cannot be one are added to the problems.</summary>
    public static IEnumerable<Permalink> OfAliases(PageHead page, ICollection<Problem> problems)
    {
        foreach (var alias in page.FrontMatter.Aliases)
        {
            if (OfAlias(alias) is { } permalink)
                yield return permalink;
            else
                problems.Add(page.File.Problem(
                    page.File.LineOfKey("aliases"),
                    $"The alias `{alias}` is not a path inside the site.",
                    "Write it from the root, without `..` and backslashes: `/old-name/`."));
        }
    }

    /// <summary>The permalink of an old address; <see langword="null"/> where it cannot be one.</summary>
    public static Permalink? OfAlias(string alias)
    {
        if (alias is not ['/', .. var rest] || !rest.TrimEnd('/').Split('/').All(UrlSegment.IsValid))
            return null;
        var isWhole = alias.EndsWith('/') || alias.EndsWith(".html", StringComparison.Ordinal);
        return new Permalink(isWhole ? alias : alias + "/");
    }
}
