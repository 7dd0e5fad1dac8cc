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
    // Pages in a file, on average: some ten kilobytes, which compress to four.
    private const int PagesInFile = 4;

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
