using System.Collections.Immutable;
using SiteGen.Documents;

namespace SiteGen.Listings;

/// <summary>One word by which pages are grouped, such as a tag.</summary>
/// <param name="Name">The word, as pages write it.</param>
/// <param name="Permalink">Where its list is published.</param>
/// <param name="Pages">Source paths of the pages that have it, in ordinal order.</param>
public sealed record Term(string Name, Permalink Permalink, ImmutableArray<string> Pages);
