using SiteGen.Rendering;

namespace SiteGen.Documents;

/// <summary>A page whose body has been read.</summary>
/// <param name="Document">What it became.</param>
/// <param name="Anchors">Every fragment that can be linked to.</param>
/// <param name="Uses">Its links to fragments of pages that were not read yet.</param>
/// <param name="Warnings">What the author should know, in reading order.</param>
internal sealed record ReadPage(Document Document, IReadOnlySet<string> Anchors, List<AnchorUse> Uses, IReadOnlyList<PageWarning> Warnings);
