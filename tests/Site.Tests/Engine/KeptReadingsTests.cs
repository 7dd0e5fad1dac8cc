using AnswerEngine.Answers;
using AnswerEngine.LanguageModels;
using AnswerEngine.Models;

namespace Site.Tests.Engine;

[Collection(ExampleTests.Name)]
public sealed class KeptReadingsTests(ExampleSite example)
{
    private const string Asked = "Does he say how many hours the judge took over its scores?";

    [Fact]
    public void What_one_command_has_read_the_next_does_not_read_again_and_comes_to_the_same()
    {
        // given
        using var site = example.Copy();
        DeleteReadings(site);

        // when
        var (first, read) = Ask(site);
        var (second, readAgain) = Ask(site);

        // then
        Assert.True(read > 0);
        Assert.Equal(0, readAgain);
        Assert.Equal(first.Gate.Probability, second.Gate.Probability);
        Assert.Equal(first.Gate.Features.AsEnumerable(), second.Gate.Features);
        Assert.Contains("read", first.Gate.Features.Select(feature => feature.Key));
    }

    [Fact]
    public void Two_answerers_of_one_command_read_a_section_with_a_question_once()
    {
        // given
        using var site = example.Copy();
        DeleteReadings(site);
        using var room = AnswerRoom.Open(site.Options);

        // when
        room.Answerer.Answer(Question());
        var read = room.Shelf.Read;
        room.AnswererBehind(Gate.Default.At(0)).Answer(Question());

        // then
        Assert.True(read > 0);
        Assert.Equal(read, room.Shelf.Read);
    }

    [Fact]
    public void A_reading_that_is_known_does_not_stand_for_a_model_that_is_gone()
    {
        // given
        using var site = example.Copy();
        Ask(site);
        site.Models = site.At("models");
        Folders.Copy(RepositoryFolder.Models, site.Models);
        foreach (var weights in Directory.GetFiles(site.Models, "*.gguf", SearchOption.AllDirectories)) File.Delete(weights);
        using var room = AnswerRoom.Open(site.Options);

        // then
        Assert.Throws<ModelUnavailableException>(() => room.Answerer.Answer(Question()));
        Assert.Contains(".gguf", room.Shelf.ReadIfPossible());
        Assert.DoesNotContain("read", room.Answerer.Answer(Question()).Gate.Features.Select(feature => feature.Key));
    }

    private static (Answer Answer, int Read) Ask(SiteFolder site)
    {
        using var room = AnswerRoom.Open(site.Options);
        Assert.Null(room.Shelf.ReadIfPossible());
        return (room.Answerer.Answer(Question()), room.Shelf.Read);
    }

    private static Question Question() => new() { Id = new QuestionId("asked"), Text = Asked };

    private static void DeleteReadings(SiteFolder site)
    {
        foreach (var file in Directory.GetFiles(site.Options.CacheFolder, "*" + ReadingCache.Extension)) File.Delete(file);
    }
}
