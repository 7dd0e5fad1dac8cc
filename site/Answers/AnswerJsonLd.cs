using System.Text.Json.Nodes;
using SiteGen.Pages;

namespace Site.Answers;

/// <summary>Answered questions in the vocabulary of schema.org; a refused question is not described as one that has an answer.</summary>
public static class AnswerJsonLd
{
    /// <summary>An <c>FAQPage</c> of the answered questions.</summary>
    public static string Faq(IEnumerable<QuestionGroup> groups) => Page(
        groups.SelectMany(group => group.Questions).Where(answer => answer.IsAnswered));

    /// <summary>An <c>FAQPage</c> of one question; <see langword="null"/> where it is not answered.</summary>
    public static string? Question(AnswerView answer) => answer.IsAnswered ? Page([answer]) : null;

    private static string Page(IEnumerable<AnswerView> answers) => JsonLd.Serialize(new JsonObject
    {
        ["@type"] = "FAQPage",
        ["mainEntity"] = new JsonArray([.. answers.Select(Describe)]),
    });

    private static JsonObject Describe(AnswerView answer) => new()
    {
        ["@type"] = "Question",
        ["name"] = answer.Question,
        ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = answer.Text },
    };
}
