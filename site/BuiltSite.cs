using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Output;
using SiteGen.Pages;

namespace Site;

/// <summary>What a build made, for those who keep some of it so that the next may begin with it.</summary>
/// <param name="Site">The site.</param>
/// <param name="Content">What was read.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Tree">What was published.</param>
/// <param name="Report">What the build did.</param>
public sealed record BuiltSite(SiteIdentity Site, SiteContent Content, ImmutableArray<Page> Pages, OutputTree Tree, BuildReport Report);
