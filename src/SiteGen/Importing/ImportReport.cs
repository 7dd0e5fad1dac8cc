using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Importing;

/// <summary>What an import brought over, and what it did not.</summary>
/// <param name="Pages">Pages written.</param>
/// <param name="Files">Other files written: pictures, downloads.</param>
/// <param name="LeftOut">Per source file, in ordinal order of path, what did not come over.</param>
public sealed record ImportReport(int Pages, int Files, ImmutableArray<Problem> LeftOut);
