using Site.Engine;
using SiteGen.Documents;
using SiteGen.Listings;

namespace Site.Tests.Engine;

[Collection(ExampleTests.Name)]
public sealed class DocumentSimilarityTests(ExampleSite example)
{
    [Fact]
    public void Pages_on_one_subject_are_most_alike()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);
        var similarity = new DocumentSimilarity(room.Corpus);

        // when
        var nearest = similarity.Of("projects/ragatouille-indexing-fix.md").OrderByDescending(pair => pair.Value).Select(pair => pair.Key).Take(3).ToArray();

        // then
        Assert.Contains("tools/ragatouille.md", nearest);
        Assert.DoesNotContain("projects/ragatouille-indexing-fix.md", nearest);
        Assert.Empty(similarity.Of("gone.md"));
    }

    [Fact]
    public void The_nearest_pages_are_oftener_those_that_the_author_links_than_pages_that_share_tags_are()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);
        var documents = room.Content.Documents;
        var linked = AuthorsLinks(documents);
        var vectors = new DocumentSimilarity(room.Corpus);
        var terms = new SharedTerms(room.Content.Taxonomies, documents.Length);

        // when
        var byVectors = Hits(new RelatedPages(documents, document => vectors.Of(document.SourcePath), 3));
        var byTerms = Hits(new RelatedPages(documents, terms.Of, 3));

        // then
        Assert.True(byVectors > byTerms, $"{byVectors} links found by vectors, {byTerms} by terms");

        int Hits(RelatedPages related) => documents.Sum(document => related.Of(document).Count(other => linked.Contains((document.SourcePath, other.SourcePath))));
    }

    [Fact]
    public void Likeness_is_the_same_in_both_directions_and_every_time()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);
        var (first, second) = (new DocumentSimilarity(room.Corpus), new DocumentSimilarity(room.Corpus));

        // then
        Assert.Equal(first.Of("about.md"), second.Of("about.md"));
        Assert.Equal(first.Of("about.md").Single(pair => pair.Key == "tools/colbert.md").Value, first.Of("tools/colbert.md").Single(pair => pair.Key == "about.md").Value, 5);
        Assert.All(first.Of("about.md"), pair => Assert.InRange(pair.Value, -1.001, 1.001));
    }

    // Pairs of pages of which one links to the other, both ways round.
    private static HashSet<(string, string)> AuthorsLinks(IReadOnlyCollection<Document> documents)
    {
        var byAddress = documents.ToDictionary(document => document.Permalink.Path, document => document.SourcePath);
        var pairs =
            from document in documents
            from block in document.Sections.SelectMany(section => section.Blocks)
            from url in block.Urls
            let to = byAddress.GetValueOrDefault(url.Split('#')[0])
            where to is not null && to != document.SourcePath
            select (From: document.SourcePath, To: to);
        return [.. pairs.SelectMany(pair => new[] { (pair.From, pair.To), (pair.To, pair.From) })];
    }
}
