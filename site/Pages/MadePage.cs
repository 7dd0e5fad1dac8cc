using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Pages;

namespace Site.Pages;

/// <summary>Makes pages that no file of the author's stands behind.</summary>
internal static class MadePage
{
    /// <summary>A page with the parameters of its layout.</summary>
    public static Page Of(string path, string title, Type layout, params (string Name, object? Value)[] parameters) => new()
    {
        Permalink = new Permalink(path),
        Title = title,
        Layout = layout,
        Parameters = parameters.ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal),
    };
}
