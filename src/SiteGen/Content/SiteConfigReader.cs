namespace SiteGen.Content;

/// <summary>Reads and checks <c>content/site.yml</c>.</summary>
internal static class SiteConfigReader
{
    /// <summary>Reads the file; defaults where there is none, or where it has faults.</summary>
    public static SiteConfig Read(ContentFile? file, ICollection<Problem> problems)
    {
        if (file is null || YamlReader.Read<SiteConfig>(file, problems) is not { } config)
            return new SiteConfig();

        if (!IsBasePath(config.BasePath))
        {
            problems.Add(file.Problem(
                file.LineOfKey("base_path"),
                $"`base_path` must begin and end with a slash, not `{config.BasePath}`.",
                "Write `/`, or the folder that the site is published in: `/repository/`."));
        }

        if (!IsBaseUrl(config.BaseUrl))
        {
            problems.Add(file.Problem(
                file.LineOfKey("base_url"),
                $"`base_url` must be the scheme and host of the site, not `{config.BaseUrl}`.",
                "Write it as `https://example.org`; a path belongs in `base_path`."));
        }

        new SiteConfigCheck(file, problems).Run(config);
        return config with { BaseUrl = config.BaseUrl.TrimEnd('/') };
    }

    private static bool IsBasePath(string path) =>
        path is "/" || (path is ['/', .., '/'] && path[1..^1].Split('/').All(UrlSegment.IsValid));

    private static bool IsBaseUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
}
