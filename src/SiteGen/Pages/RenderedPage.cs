using SiteGen.Spooling;

namespace SiteGen.Pages;

/// <summary>A page and its whole HTML document.</summary>
/// <param name="Page">The page.</param>
/// <param name="Content">The document as UTF-8, from the doctype on; its lines, the last one too, end in line feeds.</param>
public sealed record RenderedPage(Page Page, HeldBytes Content);
