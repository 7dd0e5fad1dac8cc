using Site.Answers;
using SiteGen.Documents;

namespace Browser.Tests;

/// <summary>An answered and a refused question.</summary>
internal static class ExampleAnswers
{
    internal static readonly AnswerView Answered = new()
    {
        Question = "How much did the median delay of Tidewater fall at 20,000 messages a second?",
        Permalink = new Permalink("/faq/tidewater-delay/"),
        Group = "Deep dive",
        Sentences =
        [
            new AnswerSentence
            {
                Text = "The median delay fell from 1240 to 900 microseconds when the index moved to memory.",
                SourceTitle = "Tidewater: Measurements",
                SourcePath = "/projects/tidewater/#measurements",
                QuotedText = "The median delay fell from 1240 to 900 microseconds when the index moved to memory.",
            },
            new AnswerSentence
            {
                Text = "Jo Fell trusts counters over clocks.",
                Rewritten = true,
                SourceTitle = "Notes on clocks: Ordering",
                SourcePath = "/notes/on-clocks/#ordering-010243",
                QuotedText = "Fell trusts counters more than clocks.",
                Attribution = "Jo Fell",
            },
        ],
        Checks =
        [
            new AnswerCheck("Numbers and units", true, "1240, 900 and microseconds stand in the evidence"),
            new AnswerCheck("Negation and quantity", true, ""),
            new AnswerCheck("Alignment of words", true, "0.94, at least 0.80 is required"),
        ],
        Model = "SmolLM2-135M-Instruct",
        Nearest = [new NearestPassage("Tidewater: Purpose", "/projects/tidewater/#purpose", "Tidewater keeps every message until a reader has confirmed it.")],
    };

    internal static readonly AnswerView Refused = new()
    {
        Question = "Which school did Ada Brook attend?",
        Permalink = new Permalink("/faq/schools/"),
        Group = "Out of scope",
        Reason = "No passage names a school that she attended.",
        Nearest = [new NearestPassage("Measuring first", "/themes/measuring-first/", "A change that was not measured is an opinion.")],
    };

    internal static readonly QuestionGroup[] Groups =
    [
        new("Deep dive", "Questions about the projects in detail.", [Answered]),
        new("Out of scope", "Questions that the portfolio does not answer.", [Refused]),
    ];
}
