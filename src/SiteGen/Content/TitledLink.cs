namespace SiteGen.Content;

/// <summary>A link with words to show for it.</summary>
/// <param name="Title">The words.</param>
/// <param name="Url">An absolute address.</param>
public sealed record TitledLink(string Title, string Url);
