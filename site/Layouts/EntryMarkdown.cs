namespace Site.Layouts;

/// <summary>Lists of pages as Markdown, for the twins of collections.</summary>
public static class EntryMarkdown
{
    /// <summary>One item for every page: its title as a link, and its description.</summary>
    public static string List(IEnumerable<PageEntry> entries) => string.Concat(entries.Select(entry =>
        $"- [{entry.Title}]({entry.Permalink}){(entry.Description.Length > 0 ? ": " + entry.Description : "")}\n"));
}
