namespace SiteGen.Documents;

/// <summary>An address in a page's Markdown, so that nobody needs to parse the Markdown again to find it.</summary>
/// <param name="Start">Where it starts in <see cref="Document.Markdown"/>, in UTF-16 code units.</param>
/// <param name="Length">Its length.</param>
/// <param name="Url">The address, without escapes.</param>
/// <param name="Resolved">Whether it is a path from the root of the host, the base path included; else as the author wrote it.</param>
public readonly record struct MarkdownLink(int Start, int Length, string Url, bool Resolved);
