namespace SiteGen.Pages;

/// <summary>A page and its whole HTML document.</summary>
/// <param name="Page">The page.</param>
/// <param name="Html">The document, from the doctype on; ends in one line feed.</param>
public sealed record RenderedPage(Page Page, string Html);
