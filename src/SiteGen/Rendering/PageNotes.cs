using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Rendering;

/// <summary>Collects the faults and warnings of one page while it is rendered.</summary>
internal sealed class PageNotes(ParsedPage page, ICollection<Problem> faults)
{
    private readonly List<PageWarning> _warnings = [];

    /// <summary>The page.</summary>
    public ParsedPage Page => page;

    /// <summary>Where faults are noted.</summary>
    public ICollection<Problem> Faults => faults;

    /// <summary>Warnings, in reading order.</summary>
    public IReadOnlyList<PageWarning> Warnings => _warnings;

    /// <summary>Links to fragments of pages that may not be read yet, to be checked when all are.</summary>
    public List<AnchorUse> Uses { get; } = [];

    /// <summary>Notes a fault, which fails the build.</summary>
    /// <param name="below">Lines below the first of the part.</param>
    public void Fault(MarkdownObject part, string message, string remedy, int below = 0) =>
        faults.Add(page.File.Problem(page.LineOf(part) + below, message, remedy));

    /// <summary>Notes a warning.</summary>
    public void Warn(MarkdownObject part, string message, string remedy) =>
        _warnings.Add(new PageWarning(null, page.File.Problem(page.LineOf(part), message, remedy)));

    /// <summary>Notes a warning that is shown once for the whole site.</summary>
    public void WarnOnce(string key, MarkdownObject part, string message, string remedy) =>
        _warnings.Add(new PageWarning(key, page.File.Problem(page.LineOf(part), message, remedy)));

    /// <summary>Takes over the warnings and links of a file that the page includes.</summary>
    public void Take(PageNotes included)
    {
        _warnings.AddRange(included.Warnings);
        Uses.AddRange(included.Uses);
    }
}
