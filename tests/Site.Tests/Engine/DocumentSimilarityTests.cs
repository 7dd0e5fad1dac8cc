using Site.Engine;

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
}
