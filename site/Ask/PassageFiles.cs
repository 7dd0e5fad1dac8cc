using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AnswerEngine.Browser;
using AnswerEngine.Passages;
using SiteGen.Pages;

namespace Site.Ask;

/// <summary>
/// The texts of the passages for a browser, which fetches those that it shows. A file holds a few passages of one page, so that a
/// changed page changes its own files and no others.
/// </summary>
public static class PassageFiles
{
    // Passages in a file, at most: a search shows passages of ten pages, and fetches as many files.
    private const int PassagesInFile = 6;

    // Files in a list, on average.
    private const int FilesInList = 64;

    /// <summary>The files with the number of passages in each, in order.</summary>
    public static ImmutableArray<(HashedFile File, int Passages)> Cut(SiteIdentity site, IEnumerable<Passage> passages) =>
    [
        .. passages.GroupBy(passage => passage.Document.Id, StringComparer.Ordinal).SelectMany(page => page.Chunk(PassagesInFile))
            .Select(some => (HashedFile.Of("texts", "json", AskJson.Compact(Describe(site, some))), some.Length)),
    ];

    /// <summary>The lists that lead to the files, and the file that lists the lists: a reader fetches one of each, whatever the size of the site.</summary>
    /// <param name="files">The files, in order. Where a list ends depends on their contents alone.</param>
    public static (ImmutableArray<HashedFile> Lists, HashedFile Root) Lists(ImmutableArray<(HashedFile File, int Passages)> files)
    {
        var lists = ImmutableArray.CreateBuilder<(HashedFile File, int Passages)>();
        var first = 0;
        for (var i = 1; i <= files.Length; i++)
        {
            if (i < files.Length && !BeginsList(files[i].File)) continue;
            lists.Add((List(files[first..i]), files[first..i].Sum(file => file.Passages)));
            first = i;
        }

        return ([.. lists.Select(list => list.File)], List(lists));
    }

    private static HashedFile List(IEnumerable<(HashedFile File, int Passages)> files) =>
        HashedFile.Of("texts", "json", AskJson.Compact(new JsonArray([.. files.Select(file => (JsonNode)AskIndex.Describe(file.File, ("passages", file.Passages)))])));

    private static bool BeginsList(HashedFile file) => Convert.ToInt32(TextHash.Of(file.Name)[..2], 16) % FilesInList == 0;

    private static JsonObject Describe(SiteIdentity site, Passage[] passages)
    {
        var document = passages[0].Document;
        return new JsonObject
        {
            ["title"] = document.Title,
            ["url"] = site.Href(document.Url),
            ["attribution"] = document.Attribution,
            ["passages"] = new JsonArray([.. passages.Select(passage => (JsonNode)new JsonObject
            {
                ["anchor"] = passage.Anchor,
                ["headings"] = AskJson.Array(passage.HeadingPath),
                ["text"] = passage.Text,
                ["sentences"] = new JsonArray([.. passage.Sentences.Select(sentence => (JsonNode)sentence.Start)]),
            })]),
        };
    }
}
