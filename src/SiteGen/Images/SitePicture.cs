using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Keeping;

namespace SiteGen.Images;

/// <summary>A picture of the site: its size, and narrower copies in a modern format.</summary>
/// <param name="Size"><see langword="null"/> where the file gives none.</param>
/// <param name="Variants">Narrowest first; empty where the picture is published only as it is.</param>
internal sealed record SitePicture(ImageSize? Size, ImmutableArray<ImageVariant> Variants)
{
    /// <summary>Reads what was kept of a picture.</summary>
    public static SitePicture Load(KeptReader reader)
    {
        var (width, height) = (reader.ReadInt32(), reader.ReadInt32());
        var variants = new ImageVariant[reader.ReadInt32()];
        for (var i = 0; i < variants.Length; i++) variants[i] = new ImageVariant(reader.ReadInt32(), new Asset(reader.ReadString(), reader.ReadString()));
        return new SitePicture(width < 0 ? null : new ImageSize(width, height), [.. variants]);
    }

    /// <summary>Keeps the picture.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Size?.Width ?? -1);
        writer.Write(Size?.Height ?? -1);
        writer.Write(Variants.Length);
        foreach (var (width, file) in Variants)
        {
            writer.Write(width);
            writer.Write(file.SourcePath);
            writer.Write(file.FilePath);
        }
    }
}
