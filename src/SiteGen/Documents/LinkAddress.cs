using Markdig.Syntax.Inlines;

namespace SiteGen.Documents;

/// <summary>Keeps beside a link where it leads, apart from what is written into the page for it.</summary>
internal static class LinkAddress
{
    private static readonly object Key = new();

    /// <summary>The permalink with its anchor where the link stays inside the site, else what the author wrote.</summary>
    public static string Of(LinkInline link) => link.GetData(Key) as string ?? link.Url ?? "";

    /// <summary>Notes where a link inside the site leads.</summary>
    public static void Set(LinkInline link, string address) => link.SetData(Key, address);
}
