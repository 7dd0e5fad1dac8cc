using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AnswerEngine.Browser;
using AnswerEngine.Passages;
using SiteGen.Pages;

namespace Site.Ask;

/// <summary>
/// The texts of the passages for a browser, which fetches those that it shows. A file holds the passages of a few
/// pages; where it ends depends on the pages' names alone, so that a new page changes one file.
/// </summary>
public static class PassageFiles
{
    // Pages in a file, on average: a search shows passages of ten pages, and fetches as many files.
    private const int PagesInFile = 2;

    // Files in a list, on average.
    private const int FilesInList = 32;

    /// <summary>The files with the number of passages in each, in order.</summary>
    public static ImmutableArray<(HashedFile File, int Passages)> Cut(SiteIdentity site, IEnumerable<Passage> passages)
    {
        var files = ImmutableArray.CreateBuilder<(HashedFile, int)>();
        var (pages, count) = (new JsonArray(), 0);
        foreach (var page in passages.GroupBy(passage => passage.Document.Id, StringComparer.Ordinal))
        {
            if (pages.Count > 0 && Begins(page.Key)) Close();
            pages.Add((JsonNode)Describe(site, [.. page]));
            count += page.Count();
        }

        if (pages.Count > 0) Close();
        return files.ToImmutable();

        void Close()
        {
            files.Add((HashedFile.Of("texts", "json", AskJson.Compact(pages)), count));
            (pages, count) = ([], 0);
        }
    }

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

    private static bool Begins(string document) => Convert.ToInt32(TextHash.Of(document)[..2], 16) % PagesInFile == 0;

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
