using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>One field that the pages of a collection have beside the keys of all pages: an entry below <c>schema:</c>
/// in <c>_directory.yml</c>.</summary>
public sealed record FieldSchema
{
    /// <summary>What the value must be.</summary>
    public FieldType Type { get; init; } = FieldType.String;

    /// <summary>Whether every page must give the field.</summary>
    public bool Required { get; init; }

    /// <summary>The value of pages that do not give the field; <see langword="null"/> for none.</summary>
    public RawValue? Default { get; init; }

    /// <summary>The values that an <see cref="FieldType.Enum"/> may have.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>What the field says, for other authors of the collection.</summary>
    public string? Description { get; init; }

    /// <summary>The words of the field on pages; its name if left out.</summary>
    public string? Label { get; init; }
}
