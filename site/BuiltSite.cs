using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Output;
using SiteGen.Pages;

namespace Site;

/// <summary>What a build made, kept so that the next may begin with it.</summary>
/// <param name="Site">The site.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Assets">The files of its theme.</param>
/// <param name="Tree">What was published.</param>
/// <param name="Rereading">Reads single pages again.</param>
/// <param name="Report">What the build did.</param>
public sealed record BuiltSite(
    SiteIdentity Site, ImmutableArray<Page> Pages, AssetMap Assets, OutputTree Tree, SiteRereading Rereading, BuildReport Report);
