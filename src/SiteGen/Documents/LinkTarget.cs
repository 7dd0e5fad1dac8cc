using SiteGen.Keeping;

namespace SiteGen.Documents;

/// <summary>Where a link inside the site leads.</summary>
/// <param name="address">Path below the base path.</param>
internal sealed class LinkTarget(string address)
{
    /// <summary>Path below the base path.</summary>
    public string Address => address;

    /// <summary>The fragments that exist there; <see langword="null"/> where they are not known, or not yet.</summary>
    public IReadOnlySet<string>? Anchors { get; set; }

    /// <summary>Reads what was kept.</summary>
    public static LinkTarget Load(KeptReader reader)
    {
        var target = new LinkTarget(reader.ReadString());
        if (!reader.ReadBoolean()) return target;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--) anchors.Add(reader.ReadString());
        target.Anchors = anchors;
        return target;
    }

    /// <summary>Keeps it.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(address);
        writer.Write(Anchors is not null);
        if (Anchors is null) return;
        writer.Write(Anchors.Count);
        foreach (var anchor in Anchors) writer.Write(anchor);
    }
}
