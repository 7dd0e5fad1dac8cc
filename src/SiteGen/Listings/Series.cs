using System.Collections.Immutable;

namespace SiteGen.Listings;

/// <summary>Pages that are to be read one after the other.</summary>
/// <param name="Name">Name of the series.</param>
/// <param name="Pages">Source paths of its parts, in order.</param>
public sealed record Series(string Name, ImmutableArray<string> Pages);
