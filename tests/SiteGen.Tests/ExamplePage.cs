using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Pages;
using SiteGen.Tests.Pages;

namespace SiteGen.Tests;

/// <summary>A small site and pages for it.</summary>
internal static class ExamplePage
{
    internal static readonly SiteIdentity Site = new()
    {
        Title = "Ada & Co",
        Tagline = "Numbers to believe",
        Description = "A site about <measuring>.",
        Author = "Ada Brook",
        BaseUrl = "https://example.org",
        BasePath = "/repo/",
        Notice = "An example.",
    };

    internal static Page At(string path, string title, string text = "Text.") => new()
    {
        Permalink = new Permalink(path),
        Title = title,
        Layout = typeof(ExampleLayout),
        Parameters = ImmutableDictionary<string, object?>.Empty.Add("Text", text),
    };
}
