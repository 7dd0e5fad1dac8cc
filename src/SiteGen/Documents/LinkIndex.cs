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

    /// <summary>Keeps the index.</summary>
    public void Save(BinaryWriter writer)
    {
        var numbers = new Dictionary<LinkTarget, int>(_bySource.Count + _byAddress.Count);
        foreach (var target in _bySource.Values.Concat(_byAddress.Values)) numbers.TryAdd(target, numbers.Count);
        writer.Write(numbers.Count);
        foreach (var target in numbers.Keys)
        {
            writer.Write(target.Address);
            writer.Write(target.AnchorLines is not null);
            writer.Write(target.AnchorLines ?? "");
        }

        foreach (var targets in new[] { _bySource, _byAddress })
        {
            writer.Write(targets.Count);
            foreach (var (key, target) in targets)
            {
                writer.Write(key);
                writer.Write(numbers[target]);
            }
        }
    }

    /// <summary>Reads an index that was kept. Pages that are held back are not: a link to one leads nowhere then, whatever the reason.</summary>
    public static LinkIndex Load(BinaryReader reader)
    {
        var index = new LinkIndex();
        var targets = new LinkTarget[reader.ReadInt32()];
        for (var i = 0; i < targets.Length; i++)
        {
            var (address, isKnown, lines) = (reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
            targets[i] = new LinkTarget(address) { AnchorLines = isKnown ? lines : null };
        }

        foreach (var keys in new[] { index._bySource, index._byAddress })
        {
            var count = reader.ReadInt32();
            keys.EnsureCapacity(count);
            for (; count > 0; count--) keys[reader.ReadString()] = targets[reader.ReadInt32()];
        }

        return index;
    }
}
