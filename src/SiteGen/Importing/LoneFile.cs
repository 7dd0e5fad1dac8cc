using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Documents;

namespace SiteGen.Importing;

/// <summary>Parses a file that is not yet part of a site: nothing around it says anything about it.</summary>
internal static class LoneFile
{
    /// <summary>The page; faults are left for the build to report.</summary>
    public static ParsedPage Parse(ContentFile file)
    {
        var faults = new List<Problem>();
        var folder = new ContentFolder
        {
            Config = new SiteConfig(),
            Files = [file],
            Assets = [],
            Directories = ImmutableSortedDictionary<string, DirectoryMetadata>.Empty,
        };
        return PageParser.Parse(file, folder.Config, new PageMetadataReader(folder, faults), faults);
    }
}
