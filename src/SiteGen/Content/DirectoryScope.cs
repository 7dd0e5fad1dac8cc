namespace SiteGen.Content;

/// <summary>Whether the questions of a folder are ones that the site's pages answer.</summary>
public enum DirectoryScope
{
    /// <summary>The pages answer them.</summary>
    In,

    /// <summary>The pages do not answer them.</summary>
    Out,
}
