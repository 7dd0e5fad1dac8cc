namespace SiteGen.Content;

/// <summary>The name of a folder as words for a reader.</summary>
public static class FolderName
{
    /// <summary><c>Case studies</c> for <c>work/case-studies</c>; empty for the root.</summary>
    public static string InWords(string folder)
    {
        var name = folder[(folder.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ').Replace('_', ' ');
    }
}
