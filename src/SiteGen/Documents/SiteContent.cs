using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Images;
using SiteGen.Listings;

namespace SiteGen.Documents;

/// <summary>The whole of a site's content, checked: what every later stage of a build starts from.</summary>
public sealed record SiteContent
{
    /// <summary>What holds for the whole site; internal addresses in the menu are permalinks.</summary>
    public required SiteConfig Config { get; init; }

    /// <summary>The picture that stands for the site; <see langword="null"/> for none.</summary>
    public SiteCard? Card { get; init; }

    /// <summary>The pages, in ordinal order of <see cref="Document.SourcePath"/>.</summary>
    public required ImmutableArray<Document> Documents { get; init; }

    /// <summary>The files of the data folders, in ordinal order of the path, for
    /// <see cref="YamlReader.ReadAll{T}"/>.</summary>
    public required ImmutableArray<ContentFile> DataFiles { get; init; }

    /// <summary>What authors say about folders, by path below <c>content/</c>; the root's path is empty.</summary>
    public required ImmutableSortedDictionary<string, DirectoryMetadata> Directories { get; init; }

    /// <summary>Files that are published as they are, in ordinal order of the path.</summary>
    public required ImmutableArray<Asset> Assets { get; init; }

    /// <summary>What stands in <c>_data/</c>.</summary>
    public SiteData Data { get; init; } = SiteData.Empty;

    /// <summary>Pages that are not published in this build, in ordinal order of the path.</summary>
    public ImmutableArray<HeldBackPage> HeldBack { get; init; } = [];

    /// <summary>Old addresses of <c>site.yml</c> and where they lead, in ordinal order.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>The groups that the pages form by words in their front matter, in the order of <c>site.yml</c>.</summary>
    public ImmutableArray<Taxonomy> Taxonomies { get; init; } = [];

    /// <summary>Pages that are to be read one after the other, by name of the series.</summary>
    public ImmutableSortedDictionary<string, Series> Series { get; init; } = ImmutableSortedDictionary<string, Series>.Empty;

    /// <summary>Files that were made of the author's, to be published as they are: narrower copies of pictures.
    /// </summary>
    public ImmutableArray<Asset> Made { get; init; } = [];

    /// <summary>What the author should know, and that keeps no site from being built; in order of file and line.
    /// </summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>Reads single pages again; <see langword="null"/> unless it was asked for.</summary>
    public SiteRereading? Rereading { get; init; }

    /// <summary>Reads and checks <c>ROOT/content</c>. The same files give the same content, on any machine.</summary>
    /// <param name="root">The folder that holds <c>content/</c>.</param>
    /// <exception cref="BuildFailedException">A file has a fault; carries all faults of the stage that found one:
    /// reading the files, or checking what they say and link to.</exception>
    public static SiteContent Read(string root, SiteContentOptions options)
    {
        var problems = new List<Problem>();
        var folder = ContentReader.Read(root, problems, options.Spool);
        ThrowIfAny(problems);

        var content = new SiteAssembly(root, folder, options, problems).Assemble();
        ThrowIfAny(problems);
        return content;
    }

    private static void ThrowIfAny(List<Problem> problems)
    {
        if (problems.Count > 0)
        {
            // A file that several pages include has its faults once.
            throw new BuildFailedException(problems.Distinct()
                .OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line ?? 0));
        }
    }
}
