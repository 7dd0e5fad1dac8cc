namespace SiteGen.Checking;

/// <summary>An address outside the site.</summary>
/// <param name="Address">The whole address, without its fragment.</param>
/// <param name="Page">Output file of the first page that links to it.</param>
public sealed record OutsideLink(string Address, string Page);
