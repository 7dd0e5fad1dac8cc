using System.Text.Json.Nodes;
using Site.Answers;
using SiteGen.Documents;

namespace Site.Tests.Answers;

public sealed class AnswerViewTests
{
    private static readonly AnswerView Answered = new()
    {
        Question = "What fell?",
        Permalink = new Permalink("/faq/what-fell/"),
        Group = "First visit",
        Sentences =
        [
            new AnswerSentence { Text = "The delay fell.", SourceTitle = "X: Delay", SourcePath = "/x/#delay", QuotedText = "The delay fell." },
            new AnswerSentence
            {
                Text = "Jo agrees.",
                Rewritten = true,
                SourceTitle = "Notes",
                SourcePath = "/notes/#jo",
                QuotedText = "Jo is of the same opinion.",
                Attribution = "Jo Fell",
            },
        ],
    };

    private static readonly AnswerView Refused = new()
    {
        Question = "Which school?",
        Permalink = new Permalink("/faq/school/"),
        Group = "Out of scope",
    };

    private static readonly QuestionGroup[] Groups = [new("First visit & more", "", [Answered, Refused])];

    [Fact]
    public void A_refused_question_says_exactly_one_sentence()
    {
        Assert.Equal("This information is not available.", Refused.Text);
        Assert.Equal("This information is not available.\n", AnswerMarkdown.Question(Refused));
        Assert.Null(AnswerJsonLd.Question(Refused));
    }

    [Fact]
    public void The_twin_of_an_answer_names_a_source_for_every_sentence() => Assert.Equal(
        """
        The delay fell. Jo agrees.

        ## Evidence

        - quoted from [X: Delay](/x/#delay): "The delay fell."
        - rewritten from [Notes](/notes/#jo), Jo Fell: "Jo is of the same opinion."

        """,
        AnswerMarkdown.Question(Answered));

    [Fact]
    public void The_twin_of_all_questions_holds_every_group_and_answer() => Assert.Equal(
        """
        ## First visit & more

        ### [What fell?](/faq/what-fell/)

        The delay fell. Jo agrees.

        ### [Which school?](/faq/school/)

        This information is not available.


        """,
        AnswerMarkdown.Faq(Groups));

    [Fact]
    public void Json_ld_describes_answered_questions_alone_and_cannot_end_its_script()
    {
        var sentence = Answered.Sentences[0] with { Text = "</script><script>alert(1)</script>" };

        var json = AnswerJsonLd.Faq([new("G", "", [Answered with { Sentences = [sentence] }, Refused])]);

        Assert.DoesNotContain("<", json);
        var entity = Assert.Single(JsonNode.Parse(json)!["mainEntity"]!.AsArray())!;
        Assert.Equal(sentence.Text, (string?)entity["acceptedAnswer"]!["text"]);
    }

    [Fact]
    public void A_group_has_an_anchor_of_its_title() => Assert.Equal("first-visit-more", Groups[0].Anchor);
}
