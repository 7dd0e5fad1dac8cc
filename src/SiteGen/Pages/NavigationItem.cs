namespace SiteGen.Pages;

/// <summary>One entry of the site's main navigation.</summary>
/// <param name="Title">The words of the link.</param>
/// <param name="Path">Where it leads: a permalink below the base path, such as <c>/projects/</c>.</param>
public sealed record NavigationItem(string Title, string Path);
