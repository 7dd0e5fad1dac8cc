using System.Collections.Immutable;

namespace Site.Layouts;

/// <summary>The layouts that front matter can name.</summary>
public static class LayoutCatalogue
{
    private static readonly ImmutableSortedDictionary<string, Type> Layouts = new Dictionary<string, Type>
    {
        ["document"] = typeof(DocumentPage),
        ["home"] = typeof(HomePage),
        ["note"] = typeof(NotePage),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The names, in order.</summary>
    public static IEnumerable<string> Names => Layouts.Keys;

    /// <summary>The component of a layout; <see langword="null"/> where there is none of that name.</summary>
    public static Type? Find(string name) => Layouts.GetValueOrDefault(name);
}
