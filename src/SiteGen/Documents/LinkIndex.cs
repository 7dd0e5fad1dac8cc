using SiteGen.Content;
using SiteGen.Keeping;

namespace SiteGen.Documents;

/// <summary>Everything inside the site that a link can lead to.</summary>
internal sealed class LinkIndex
{
    private readonly Dictionary<string, LinkTarget> _bySource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkTarget> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HoldReason> _heldBack = new(StringComparer.Ordinal);

    // Of thousands of pages that were kept, few are linked to from the page that is read again.
    private KeptTable _keptSources = KeptTable.Empty;
    private KeptTable _keptAddresses = KeptTable.Empty;

    /// <summary>Paths below <c>content/</c> that can be linked to.</summary>
    public IEnumerable<string> Sources => _bySource.Keys.Concat(_keptSources.Keys);

    /// <summary>Addresses below the base path that can be linked to.</summary>
    public IEnumerable<string> Addresses => _byAddress.Keys.Concat(_keptAddresses.Keys);

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
        At(path.Length == 0 || path.EndsWith('/') ? path + "index.md" : path);

    /// <summary>What answers at an address below the base path.</summary>
    public LinkTarget? AtAddress(string address) =>
        _byAddress.GetValueOrDefault(address) ?? Kept(address) ?? At(address[1..]);

    /// <summary>Keeps the index: what stands at a path, then at which path stands what answers at an address, or itself.</summary>
    public void Save(BinaryWriter writer)
    {
        var sources = new Dictionary<LinkTarget, string>(_bySource.Count);
        foreach (var (source, target) in _bySource) sources.TryAdd(target, source);
        KeptTable.Of(_bySource, (fields, target) => target.Save(fields)).Write(writer);
        KeptTable.Of(_byAddress, (fields, target) =>
        {
            var source = sources.GetValueOrDefault(target);
            fields.Write(source ?? "");
            if (source is null) target.Save(fields);
        }).Write(writer);
    }

    /// <summary>Takes an index that was kept. Pages that are held back were not: a link to one leads nowhere then, whatever the reason.</summary>
    public static LinkIndex Load(KeptReader reader) => new() { _keptSources = KeptTable.Read(reader), _keptAddresses = KeptTable.Read(reader) };

    private LinkTarget? At(string source) =>
        _bySource.GetValueOrDefault(source) ?? (_keptSources.Find(source) is { } fields ? LinkTarget.Load(fields) : null);

    private LinkTarget? Kept(string address)
    {
        if (_keptAddresses.Find(address) is not { } fields) return null;
        return fields.ReadString() is { Length: > 0 } source ? At(source) : LinkTarget.Load(fields);
    }
}
