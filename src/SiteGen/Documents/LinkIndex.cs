using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Everything inside the site that a link can lead to.</summary>
internal sealed class LinkIndex
{
    private readonly Dictionary<string, LinkTarget> _bySource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkTarget> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HoldReason> _heldBack = new(StringComparer.Ordinal);

    /// <summary>Paths below <c>content/</c> that can be linked to.</summary>
    public IEnumerable<string> Sources => _bySource.Keys;

    /// <summary>Addresses below the base path that can be linked to.</summary>
    public IEnumerable<string> Addresses => _byAddress.Keys;

    /// <summary>Adds a page of the author's, whose anchors are not known yet; its first claim to an address stands.</summary>
    public void Add(PageHead page, IEnumerable<Permalink> aliases)
    {
        var target = new LinkTarget(page.Permalink.Path);
        _bySource.TryAdd(page.File.Path, target);
        _byAddress.TryAdd(target.Address, target);
        foreach (var alias in aliases)
            _byAddress.TryAdd(alias.Path, target);
    }

    /// <summary>Says what fragments a page has, once it is read.</summary>
    public void SetAnchors(string sourcePath, IReadOnlySet<string> anchors) => _bySource[sourcePath].Anchors = anchors;

    /// <summary>Adds a page that the generator makes; whatever anchors it will have.</summary>
    public void Add(Permalink generated, string? sourcePath)
    {
        var target = new LinkTarget(generated.Path);
        _byAddress.TryAdd(target.Address, target);
        if (sourcePath is not null)
            _bySource.TryAdd(sourcePath, target);
    }

    /// <summary>Adds a file that is published as it is.</summary>
    public void Add(Asset asset)
    {
        var target = new LinkTarget("/" + asset.SourcePath);
        _bySource.TryAdd(asset.SourcePath, target);
        _byAddress.TryAdd(target.Address, target);
    }

    /// <summary>Notes a page that is left out of this build.</summary>
    public void AddHeldBack(HeldBackPage page) => _heldBack.TryAdd(page.SourcePath, page.Reason);

    /// <summary>Why a path below <c>content/</c> is left out of this build; <see langword="null"/> where it is not.
    /// </summary>
    public HoldReason? WhyHeldBack(string sourcePath) => _heldBack.TryGetValue(sourcePath, out var reason) ? reason : null;

    /// <summary>What stands at a path below <c>content/</c>: a file, or the index of a folder.</summary>
    public LinkTarget? AtSource(string path) =>
        _bySource.GetValueOrDefault(path.Length == 0 || path.EndsWith('/') ? path + "index.md" : path);

    /// <summary>What answers at an address below the base path.</summary>
    public LinkTarget? AtAddress(string address) =>
        _byAddress.GetValueOrDefault(address) ?? _bySource.GetValueOrDefault(address[1..]);
}
