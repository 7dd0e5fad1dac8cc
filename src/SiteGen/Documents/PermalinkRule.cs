using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Where pages are published, and what an address may look like.</summary>
internal static class PermalinkRule
{
    private const string Index = "index";

    /// <summary>The permalink of a source file: <c>projects/x.md</c> at <c>/projects/x/</c>,
    /// <c>projects/index.md</c> at <c>/projects/</c>, <c>404.md</c> at <c>/404.html</c>.</summary>
    public static Permalink OfSource(ContentFile file, ICollection<Problem> problems)
    {
        var path = file.Path[..^Path.GetExtension(file.Path).Length];
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
        return path.EndsWith("/" + Index, StringComparison.Ordinal)
            ? new Permalink("/" + path[..^Index.Length])
            : new Permalink($"/{path}/");
    }

    /// <summary>The permalinks of a page's aliases; those that cannot be one are added to the problems.</summary>
    public static IEnumerable<Permalink> OfAliases(ParsedPage page, ICollection<Problem> problems)
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

    private static Permalink? OfAlias(string alias)
    {
        if (alias is not ['/', .. var rest] || !rest.TrimEnd('/').Split('/').All(UrlSegment.IsValid))
            return null;
        var isWhole = alias.EndsWith('/') || alias.EndsWith(".html", StringComparison.Ordinal);
        return new Permalink(isWhole ? alias : alias + "/");
    }
}
