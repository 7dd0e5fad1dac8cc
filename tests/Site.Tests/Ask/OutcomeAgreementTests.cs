using System.Text.Json;
using AnswerEngine.Answers;
using AnswerEngine.Browser;

namespace Site.Tests.Ask;

/// <summary>The ask box comes to the outcomes that the build comes to the browser's way, on the files that were published.</summary>
[Collection(ExampleTests.Name)]
public sealed class OutcomeAgreementTests(ExampleSite example)
{
    [Fact]
    public async Task Script_and_build_agree_on_five_hundred_questions()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);
        var answerer = room.StaticAnswerer();

        // when
        var read = await Node.RunAsync("engine.mjs", example.Site.Public, Queries.All);
        var outcomes = read.GetProperty("outcomes").EnumerateArray().ToArray();

        // then
        Assert.Equal(500, outcomes.Length);
        Assert.All(Queries.All.Zip(outcomes), pair => AgreeOn(pair.First, pair.Second, answerer, room));
        Assert.Equal(["answered", "near", "none"], outcomes.Select(outcome => outcome.GetProperty("outcome").GetString()).Distinct().Order());
    }

    [Fact]
    public async Task Every_file_is_fetched_at_most_once()
    {
        var read = await Node.RunAsync("engine.mjs", example.Site.Public, Queries.All.Take(100));

        var fetched = Texts(read.GetProperty("fetched"));
        Assert.Equal(fetched.Distinct(), fetched);
    }

    [Fact]
    public async Task A_published_question_needs_neither_index_nor_passages()
    {
        // given
        string[] published = [.. AnswerableQuestions()];

        // when
        var read = await Node.RunAsync("engine.mjs", example.Site.Public, new { questions = published, explain = false });

        // then
        Assert.All(read.GetProperty("outcomes").EnumerateArray(), outcome => Assert.Equal("answered", outcome.GetProperty("outcome").GetString()));
        Assert.All(Texts(read.GetProperty("fetched")), file => Assert.Matches(@"^(manifest\.json|(words|questions|rows)\.[0-9a-f]{16}\..*)$", file));
    }

    [Fact]
    public void No_question_out_of_scope_is_answered_either_way()
    {
        // given
        using var room = AnswerRoom.Open(example.Site.Options);
        var (answerer, visitor) = (room.StaticAnswerer(), new Visitor(room, null));
        var questions = room.Questions.Questions.Where(file => room.Questions.OutOfScope.Contains(file.Question.Id)).SelectMany(file => file.Question.Wordings).ToArray();

        // then
        Assert.True(questions.Length >= 10);
        Assert.All(questions, question =>
        {
            Assert.NotEqual(StaticOutcomeKind.Answered, answerer.Ask(question).Kind);
            Assert.IsNotType<Answered>(visitor.Ask(question).Answer);
        });
    }

    [Fact]
    public void No_question_that_the_pages_do_not_answer_is_answered_the_browsers_way()
    {
        using var room = AnswerRoom.Open(example.Site.Options);
        var answerer = room.StaticAnswerer();

        Assert.All(Queries.Unanswerable, question => Assert.NotEqual(StaticOutcomeKind.Answered, answerer.Ask(question).Kind));
    }

    private static void AgreeOn(string question, JsonElement script, StaticAnswerer answerer, AnswerRoom room)
    {
        var outcome = answerer.Ask(question);
        Assert.Equal(answerer.Read(question).TokenIds, script.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()));
        Assert.Equal(answerer.Mended(question).Terms, Texts(script.GetProperty("terms")));
        Assert.Equal(answerer.Rank(question), script.GetProperty("passages").EnumerateArray().Select(ordinal => ordinal.GetInt32()));
        Assert.Equal(outcome.Kind.ToString(), script.GetProperty("outcome").GetString(), ignoreCase: true);
        Assert.Equal(outcome.Question?.Value, script.GetProperty("question").GetString());
        Assert.Equal(outcome.Passages.Length, script.GetProperty("shown").GetInt32());
        Assert.Equal(
            outcome.Nearest.Select(id => room.Site.Href($"/faq/{id}/")), Texts(script.GetProperty("questions")));
        if (outcome.Question is not null) Assert.Equal(outcome.Similarity, script.GetProperty("similarity").GetDouble());
    }

    private IEnumerable<string> AnswerableQuestions() => example.Site.Lock.Entries.Values
        .Where(entry => entry.Answer is Answered).Select(entry => entry.Text);

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(text => text.GetString()!)];
}
