using System.Text.Json.Nodes;
using AnswerEngine.Browser;
using Site.Answers;
using SiteGen.Pages;

namespace Site.Ask;

/// <summary>The published questions with their wordings and answers, as the ask box fetches them.</summary>
public static class PublishedFile
{
    /// <summary>The file.</summary>
    /// <param name="site">How addresses are written.</param>
    /// <param name="questions">The questions, in the order of the site.</param>
    /// <param name="groups">The same questions as pages show them.</param>
    public static HashedFile Write(SiteIdentity site, QuestionFiles questions, IEnumerable<QuestionGroup> groups)
    {
        var views = groups.SelectMany(group => group.Questions).ToDictionary(view => view.Permalink);
        return HashedFile.Of("questions", "json", AskJson.Compact(new JsonArray(
            [.. questions.Questions.Select(file => (JsonNode)Describe(site, file, views[file.Permalink]))])));
    }

    private static JsonObject Describe(SiteIdentity site, QuestionFile file, AnswerView view) => new()
    {
        ["id"] = file.Question.Id.Value,
        ["text"] = file.Question.Text,
        ["paraphrases"] = AskJson.Array(file.Question.Paraphrases),
        ["url"] = site.Href(file.Permalink.Path),
        ["sentences"] = new JsonArray([.. view.Sentences.Select(sentence => (JsonNode)Describe(site, sentence))]),
    };

    // A quoted sentence is its own quotation and is not written twice.
    private static JsonObject Describe(SiteIdentity site, AnswerSentence sentence)
    {
        var described = new JsonObject { ["text"] = sentence.Text, ["title"] = sentence.SourceTitle, ["url"] = site.Href(sentence.SourcePath) };
        if (sentence.Rewritten) described["quote"] = sentence.QuotedText;
        if (sentence.Attribution is { } attribution) described["attribution"] = attribution;
        return described;
    }
}
