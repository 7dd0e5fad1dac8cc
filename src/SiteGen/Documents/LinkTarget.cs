namespace SiteGen.Documents;

/// <summary>Where a link inside the site leads.</summary>
/// <param name="address">Path below the base path.</param>
internal sealed class LinkTarget(string address)
{
    private readonly string? _lines;

    /// <summary>Path below the base path.</summary>
    public string Address => address;

    /// <summary>The fragments that exist there; <see langword="null"/> where they are not known, or not yet.</summary>
    public IReadOnlySet<string>? Anchors { get => field ??= Split(); set; }

    /// <summary>The fragments on a line each; <see langword="null"/> where they are not known.</summary>
    public string? AnchorLines
    {
        get => _lines ?? (Anchors is { } anchors ? string.Join('\n', anchors) : null);
        init => _lines = value;
    }

    // Of thousands of pages that were kept, few are linked to from the page that is read again.
    private HashSet<string>? Split() => _lines is null ? null : _lines.Length == 0 ? [] : new HashSet<string>(_lines.Split('\n'), StringComparer.Ordinal);
}
