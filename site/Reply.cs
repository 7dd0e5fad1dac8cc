using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnswerEngine.Answers;
using Site.Answers;
using SiteGen.Pages;
using AnswerSentence = Site.Answers.AnswerSentence;

namespace Site;

/// <summary>What a visitor on the command line is told.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Answer">The outcome.</param>
/// <param name="Sentences">The proven sentences; none where there is no answer.</param>
/// <param name="Nearest">Passages that come near; shown as passages where there is no answer.</param>
/// <param name="Published">The published question that it was recognised as; <see langword="null"/> for none.</param>
public sealed record Reply(
    string Question, Answer Answer, ImmutableArray<AnswerSentence> Sentences, ImmutableArray<NearestPassage> Nearest, string? Published)
{
    /// <summary>How replies are written as JSON.</summary>
    public static JsonSerializerOptions Form { get; } = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reply for a person.</summary>
    public string ToText(SiteIdentity site)
    {
        var text = new StringBuilder().Append("? ").AppendLine(Question);
        if (Published is { } published && published != Question) text.Append("  recognised as: ").AppendLine(published);
        foreach (var sentence in Sentences)
            text.Append("  ").AppendLine(sentence.Text)
                .Append("      ").Append(sentence.Rewritten ? "rewritten" : "quoted").Append(" from ").Append(sentence.SourceTitle)
                .Append(sentence.Attribution is { } whose ? $" ({whose})" : "").Append("  ").AppendLine(site.Absolute(sentence.SourcePath));
        if (Answer is not NotAvailable) return text.ToString();
        if (Nearest.IsEmpty) return text.Append("  ").AppendLine(NotAvailable.Message).ToString();
        text.AppendLine("  No proven answer is available. The passages that come nearest:");
        foreach (var passage in Nearest)
            text.Append("  - ").Append(passage.Title).Append("  ").AppendLine(site.Absolute(passage.Path)).Append("    ").AppendLine(passage.Text);
        return text.ToString();
    }

    /// <summary>The reply for a program.</summary>
    public JsonObject ToJson(SiteIdentity site) => new()
    {
        ["question"] = Question,
        ["outcome"] = Answer is Answered ? "answered" : "not available",
        ["reason"] = Answer is NotAvailable refused ? LockNames.Of(refused.Reason) : null,
        ["published"] = Published,
        ["gate"] = new JsonObject
        {
            ["probability"] = Math.Round(Answer.Gate.Probability, 4),
            ["threshold"] = Answer.Gate.Threshold,
            ["veto"] = LockNames.Of(Answer.Gate.Veto),
        },
        ["sentences"] = new JsonArray([.. Sentences.Select(sentence => (JsonNode)AnswersJson.Describe(site, sentence))]),
        ["nearest"] = new JsonArray([.. Nearest.Select(passage => (JsonNode)new JsonObject
        {
            ["title"] = passage.Title, ["url"] = site.Absolute(passage.Path), ["text"] = passage.Text,
        })]),
    };
}
