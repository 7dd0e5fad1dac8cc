using System.Collections.Immutable;
using SiteGen.Documents;

namespace Site.Commands;

/// <summary>Tells how many pages a build holds back, and how they would be published.</summary>
public static class HeldBackPages
{
    /// <summary>A phrase for every reason that occurs, such as <c>2 drafts (--drafts), 1 expired</c>.</summary>
    public static string InWords(ImmutableArray<HeldBackPage> pages) => string.Join(", ", pages
        .GroupBy(page => page.Reason)
        .OrderBy(reason => reason.Key)
        .Select(reason => reason.Key switch
        {
            HoldReason.Draft => $"{reason.Count()} {(reason.Count() == 1 ? "draft" : "drafts")} (--drafts)",
            HoldReason.Future => $"{reason.Count()} dated in the future (--future)",
            _ => $"{reason.Count()} expired",
        }));
}
