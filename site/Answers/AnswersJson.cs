using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Pages;

namespace Site.Answers;

/// <summary>The published answers for programs: <c>answers.json</c>.</summary>
public static class AnswersJson
{
    /// <summary>Path of the file in the output.</summary>
    public const string Path = "answers.json";

    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of the file: every question with its outcome, its sentences and what proves each.</summary>
    public static string Write(SiteIdentity site, IEnumerable<QuestionGroup> groups)
    {
        var questions = groups.SelectMany(group => group.Questions).Select(view => (JsonNode)Describe(site, view));
        return new JsonObject
        {
            ["site"] = site.Absolute("/"),
            ["not_available"] = AnswerView.NotAvailable,
            ["questions"] = new JsonArray([.. questions]),
        }.ToJsonString(Form) + "\n";
    }

    private static JsonObject Describe(SiteIdentity site, AnswerView view)
    {
        var question = new JsonObject
        {
            ["question"] = view.Question,
            ["group"] = view.Group,
            ["url"] = site.Absolute(view.Permalink.Path),
            ["outcome"] = view.IsAnswered ? "answered" : "not available",
            ["answer"] = view.Text,
        };
        if (view.Reason is { } reason) question["reason"] = reason;
        if (!view.IsAnswered) return question;
        question["accepted_by"] = view.ApprovedByAuthor ? "author" : "engine";
        question["sentences"] = new JsonArray([.. view.Sentences.Select(sentence => (JsonNode)Describe(site, sentence))]);
        return question;
    }

    /// <summary>One proven sentence.</summary>
    public static JsonObject Describe(SiteIdentity site, AnswerSentence sentence)
    {
        var described = new JsonObject
        {
            ["text"] = sentence.Text,
            ["mode"] = sentence.Rewritten ? "rewritten" : "quoted",
            ["source"] = sentence.SourceTitle,
            ["url"] = site.Absolute(sentence.SourcePath),
            ["quote"] = sentence.QuotedText,
        };
        if (sentence.Attribution is { } attribution) described["attribution"] = attribution;
        return described;
    }
}
