using System.Collections.Immutable;
using SiteGen.Images;

namespace SiteGen.Pages;

/// <summary>What every page says about the site, and where the site is published.</summary>
public sealed record SiteIdentity
{
    /// <summary>Name of the site.</summary>
    public required string Title { get; init; }

    /// <summary>One line below the name; empty where there is none.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>One or two sentences for search engines, feeds and language models.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who wrote the site; empty where it does not say.</summary>
    public string Author { get; init; } = "";

    /// <summary>Language of the pages as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Scheme and host, such as <c>https://example.org</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Path below the host, <c>/</c> or such as <c>/repo/</c>.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>A sentence that every page shows; <see langword="null"/> for none.</summary>
    public string? Notice { get; init; }

    /// <summary>The picture that is shown with a shared link; <see langword="null"/> for none.</summary>
    public SiteCard? Card { get; init; }

    /// <summary>Whether search engines are asked to leave the pages out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The main navigation, in order.</summary>
    public ImmutableArray<NavigationItem> Nav { get; init; } = [];

    /// <summary>Further pages that the foot of every page leads to, in order.</summary>
    public ImmutableArray<NavigationItem> Foot { get; init; } = [];

    /// <summary>The address of a permalink or file within the host: base path and path.</summary>
    /// <param name="path">Begins with a slash; a fragment may follow.</param>
    public string Href(string path) => BasePath.TrimEnd('/') + path;

    /// <summary>The whole address of a permalink or file, percent-encoded.</summary>
    /// <param name="path">Begins with a slash; a fragment may follow.</param>
    public string Absolute(string path) => OnHost(Href(path));

    /// <summary>The whole address of a path that begins at the root of the host, percent-encoded.</summary>
    /// <param name="path">Begins with a slash and the base path.</param>
    public string OnHost(string path) => new Uri(BaseUrl.TrimEnd('/') + path).AbsoluteUri;
}
