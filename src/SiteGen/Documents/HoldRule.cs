using SiteGen.Content;

namespace SiteGen.Documents;

/// <summary>Which pages are not published in a build.</summary>
internal static class HoldRule
{
    /// <summary>Why a page is held back; <see langword="null"/> where it is published.</summary>
    public static HoldReason? Of(FrontMatter matter, SiteContentOptions options) =>
        matter.Draft && !options.Drafts ? HoldReason.Draft
        : matter.Expires <= options.Today ? HoldReason.Expired
        : matter.Date > options.Today && !options.Future ? HoldReason.Future
        : null;

    /// <summary>Checks that a page expires after it is published.</summary>
    public static void Check(PageHead page, ICollection<Problem> problems)
    {
        var matter = page.FrontMatter;
        if (matter.Expires <= matter.Date)
        {
            problems.Add(page.File.Problem(
                page.File.LineOfKey("expires"),
                $"The page expires on {matter.Expires:yyyy-MM-dd}, not after its date.",
                "Write the first day on which it is published no more."));
        }
    }
}
