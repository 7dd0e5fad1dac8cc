using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Keeping;

namespace SiteGen.Documents;

/// <summary>What must stay as it is of a page, so that it can be read again without the others.</summary>
/// <param name="SourcePath">Its file below <c>content/</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Permalink">Where it is published.</param>
internal sealed record RereadablePage(string SourcePath, string Title, Permalink Permalink)
{
    /// <summary>The front matter as it is written; <see langword="null"/> for a page that cannot be read again by itself: its
    /// file has none, or is converted first, or gave a warning.</summary>
    public TextHash? Matter { get; private init; }

    /// <summary>What other pages show of its beginning; <see langword="null"/> where its description stands there.</summary>
    public TextHash? Beginning { get; private init; }

    /// <summary>Its headings with their anchors.</summary>
    public TextHash Headings { get; private init; }

    /// <summary>Narrower copies of pictures that it shows.</summary>
    public TextHash Pictures { get; private init; }

    /// <summary>Notes what a build has read.</summary>
    public static RereadablePage Of(PageHead head, ReadPage read, ImmutableArray<Asset> made)
    {
        var page = new RereadablePage(head.File.Path, head.FrontMatter.Title, head.Permalink);
        // Notebooks and Quarto files are converted before they are split.
        var rereadable = read.Warnings.Count == 0 && page.SourcePath.EndsWith(".md", StringComparison.Ordinal);
        return page with
        {
            Matter = rereadable && head.File.FrontMatter is { } matter ? TextHash.Of(matter) : null,
            Beginning = head.FrontMatter.Description is null ? TextHash.Of(read.Document.Excerpt) : null,
            Headings = HeadingsOf(read.Document.Sections),
            Pictures = PicturesOf(read.Document.Html, made),
        };
    }

    /// <summary>Whether a page as it is read now shows others what it showed.</summary>
    public bool LooksLike(ReadPage now, ImmutableArray<Asset> made) =>
        now.Warnings.Count == 0
        && (Beginning is not { } beginning || beginning == TextHash.Of(now.Document.Excerpt))
        // A narrower copy of a picture is published while a page shows it.
        && Pictures == PicturesOf(now.Document.Html, made);

    /// <summary>The headings of a page, as a table of contents tells them.</summary>
    public static TextHash HeadingsOf(ImmutableArray<Section> sections) =>
        TextHash.Of(string.Join('\n', sections.Where(section => section.Level > 0).Select(section => $"{section.Level} {section.Anchor} {section.Heading}")));

    /// <summary>Reads what was kept.</summary>
    public static RereadablePage Load(string sourcePath, KeptReader reader) =>
        new(sourcePath, reader.ReadString(), new Permalink(reader.ReadString()))
        {
            Matter = reader.ReadBoolean() ? TextHash.Read(reader) : null,
            Beginning = reader.ReadBoolean() ? TextHash.Read(reader) : null,
            Headings = TextHash.Read(reader),
            Pictures = TextHash.Read(reader),
        };

    /// <summary>Keeps it, but for the path of its file. The title comes first.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Title);
        writer.Write(Permalink.Path);
        foreach (var hash in new[] { Matter, Beginning })
        {
            writer.Write(hash is not null);
            hash?.Write(writer);
        }

        Headings.Write(writer);
        Pictures.Write(writer);
    }

    private static TextHash PicturesOf(string html, ImmutableArray<Asset> made) =>
        made.IsEmpty ? default : TextHash.Of(string.Join('\n', made.Where(asset => html.Contains(asset.SourcePath, StringComparison.Ordinal)).Select(asset => asset.SourcePath)));
}
