namespace SiteGen.Pages;

/// <summary>One step of the way from the home page to a page.</summary>
/// <param name="Title">Title of the page on the way.</param>
/// <param name="Path">Its permalink.</param>
public sealed record Breadcrumb(string Title, string Path);
