using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Serving;

/// <summary>How a rebuild ended.</summary>
/// <param name="Problems">The faults that stopped it; empty where it succeeded.</param>
public sealed record BuildOutcome(ImmutableArray<Problem> Problems)
{
    /// <summary>A build that wrote the site.</summary>
    public static BuildOutcome Success { get; } = new([]);

    /// <summary>Whether the site was written.</summary>
    public bool Succeeded => Problems.IsEmpty;
}
