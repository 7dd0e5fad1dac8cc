using System.Text;
using Site.Layouts;
using SiteGen.Content;
using SiteGen.Documents;
using SiteGen.Keeping;
using SiteGen.Output;
using SiteGen.Pages;

namespace Site.Mending;

/// <summary>Where the text of a page stands in what was published of it.</summary>
/// <param name="Address">The page's address.</param>
/// <param name="IsNote">Whether its layout marks moments of a recording.</param>
/// <param name="HasCode">Whether it has the script that copies code.</param>
/// <param name="Body">The text as its layout shows it.</param>
/// <param name="BodyLength">Bytes of that.</param>
/// <param name="TwinHead">Bytes of the Markdown twin above the text.</param>
/// <param name="InContext">Offset of the twin in <c>llms-ctx.txt</c>; -1 where it is not there.</param>
/// <param name="InFull">Offset of the twin in <c>llms-full.txt</c>; -1 where it is not there.</param>
internal sealed record KeptPage(Permalink Address, bool IsNote, bool HasCode, TextHash Body, int BodyLength, int TwinHead, long InContext, long InFull)
{
    /// <summary>The layout, so far as the text goes.</summary>
    public Type Layout => IsNote ? typeof(NotePage) : typeof(DocumentPage);

    /// <summary>Notes where the text of a page stands.</summary>
    public static KeptPage Of(SiteIdentity site, Page page, string html, long inContext, long inFull)
    {
        var body = Utf8(ProseHtml.Of(page.Layout, html));
        return new KeptPage(
            page.Permalink, page.Layout == typeof(NotePage), ProseHtml.HasCode(html),
            TextHash.Of(body), body.Length, Utf8(MarkdownTwin.Head(site, page)).Length, inContext, inFull);
    }

    /// <summary>Reads what was kept.</summary>
    public static KeptPage Load(KeptReader reader, long inContext, long inFull) => new(
        new Permalink(reader.ReadString()), reader.ReadBoolean(), reader.ReadBoolean(),
        TextHash.Read(reader), reader.ReadInt32(), reader.ReadInt32(), inContext, inFull);

    /// <summary>Keeps it, but for its places in the texts that hold those of all pages. However its text changes, it takes as many bytes.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Address.Path);
        writer.Write(IsNote);
        writer.Write(HasCode);
        Body.Write(writer);
        writer.Write(BodyLength);
        writer.Write(TwinHead);
    }

    /// <summary>A text as it is published: UTF-8, lines ended by line feeds.</summary>
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
}
