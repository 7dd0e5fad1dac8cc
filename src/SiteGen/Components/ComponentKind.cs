using System.Collections.Immutable;

namespace SiteGen.Components;

/// <summary>A component that authors can write, and what it can be told.</summary>
/// <param name="Name">What stands behind the colons.</param>
/// <param name="Required">Attributes that it must have.</param>
/// <param name="Optional">Attributes that it may have.</param>
internal sealed record ComponentKind(string Name, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    /// <summary>All components, by name.</summary>
    public static ImmutableSortedDictionary<string, ComponentKind> All { get; } = new ComponentKind[]
    {
        new("figure", [], []),
        new("video", [], []),
        new("quote", ["by"], ["at", "href"]),
        new("include", ["file"], []),
        new("data", ["file"], ["columns", "caption"]),
        new("aside", [], []),
        new("note", [], []),
        new("tip", [], []),
        new("important", [], []),
        new("warning", [], []),
        new("caution", [], []),
    }.ToImmutableSortedDictionary(kind => kind.Name, kind => kind, StringComparer.Ordinal);

    /// <summary>Attributes that it can be given.</summary>
    public IEnumerable<string> Attributes => Required.Concat(Optional);
}
