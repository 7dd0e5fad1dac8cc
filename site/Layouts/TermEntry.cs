using SiteGen.Documents;

namespace Site.Layouts;

/// <summary>A term or a year as lists show it.</summary>
/// <param name="Name">The words.</param>
/// <param name="Permalink">Where its list is.</param>
/// <param name="Count">How many pages the list has.</param>
public sealed record TermEntry(string Name, Permalink Permalink, int Count);
