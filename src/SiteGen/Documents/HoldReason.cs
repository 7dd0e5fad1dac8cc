namespace SiteGen.Documents;

/// <summary>Why a page is not published in a build.</summary>
public enum HoldReason
{
    /// <summary>It is a draft.</summary>
    Draft,

    /// <summary>Its date lies after the day of the build.</summary>
    Future,

    /// <summary>It has expired.</summary>
    Expired,
}
