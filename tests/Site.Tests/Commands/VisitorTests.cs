using AnswerEngine.Answers;

namespace Site.Tests.Commands;

[Collection(ExampleTests.Name)]
public sealed class VisitorTests(ExampleSite example)
{
    [Theory]
    [InlineData("What kind of role is he looking for?")]
    [InlineData("What job would suit him?")]
    public void A_published_question_gets_the_answer_of_the_lock_in_its_own_and_in_other_words(string question)
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);
        var locked = Assert.IsType<Answered>(example.Site.Lock.Entries[new QuestionId("first-visit/role-sought")].Answer);

        // when
        var reply = new Visitor(room, generateOn: null).Ask(question);

        // then
        Assert.Equal("What kind of role is he looking for?", reply.Published);
        Assert.Equal(locked.Sentences.Select(sentence => sentence.Text), reply.Sentences.Select(sentence => sentence.Text));
        Assert.All(reply.Sentences, sentence => Assert.Equal("/about/#role-sought", sentence.SourcePath));
    }

    [Fact]
    public void A_question_out_of_scope_is_not_available()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);

        // when
        var reply = new Visitor(room, generateOn: null).Ask("Which school did Vishal Bakshi attend?");

        // then
        Assert.IsType<NotAvailable>(reply.Answer);
        Assert.Empty(reply.Sentences);
        Assert.Contains("This information is not available.", reply.ToText(room.Site));
    }

    [Fact]
    public void A_visitor_s_question_leads_to_the_page_and_is_written_as_JSON()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);

        // when
        var json = new Visitor(room, generateOn: null).Ask("What did he measure about the LLM judge?").ToJson(room.Site);

        // then
        Assert.Equal(["question", "outcome", "reason", "published", "gate", "sentences", "nearest"], json.Select(pair => pair.Key));
        Assert.Contains((string?)json["outcome"], new[] { "answered", "not available" });
        Assert.Equal(json["outcome"]!.GetValue<string>() == "answered", json["reason"] is null);
        var urls = json["sentences"]!.AsArray().Concat(json["nearest"]!.AsArray()).Select(cited => (string?)cited!["url"]);
        Assert.Contains("https://example.org/projects/tinyscalelab/#aligning-the-judge", urls);
        Assert.All(json["sentences"]!.AsArray(), sentence => Assert.False(string.IsNullOrEmpty((string?)sentence!["quote"])));
    }
}
