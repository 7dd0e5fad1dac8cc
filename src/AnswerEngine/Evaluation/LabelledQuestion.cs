using System.Text.Json.Serialization;

namespace AnswerEngine.Evaluation;

/// <summary>A question with a label, as a line of JSON in a labelled set.</summary>
public sealed record LabelledQuestion
{
    /// <summary>Name of the case, unique within its sets; empty where it has none.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>The question as a visitor would ask it.</summary>
    [JsonRequired]
    public string Question { get; init; } = "";

    /// <summary>Whether the content answers it.</summary>
    [JsonRequired]
    public bool Answerable { get; init; }

    /// <summary>The page that answers it, as a path below the content folder; <see langword="null"/> where not known.</summary>
    public string? Page { get; init; }

    /// <summary>The section of that page.</summary>
    public string? Anchor { get; init; }

    /// <summary>Words that a right answer holds.</summary>
    public string? Fact { get; init; }

    /// <summary>The sentence of the page that says so, word for word.</summary>
    public string? Quote { get; init; }

    /// <summary>Kind of case, for the report: <c>plain</c>, <c>typo</c>, <c>near</c>, <c>far</c> …</summary>
    public string Kind { get; init => field = value ?? ""; } = "";

    /// <summary>What makes an unanswerable question unanswerable, for the report: <c>false-premise</c>, <c>private-life</c> …</summary>
    public string? Type { get; init; }

    /// <summary>What an unanswerable question is about, for the report.</summary>
    public string? Topic { get; init; }

    /// <summary>Name of the case that this one asks in other words.</summary>
    public string? ParaphraseOf { get; init; }

    /// <summary>Who wrote the case; a program is named as a program.</summary>
    public string Author { get; init => field = value ?? ""; } = "";

    /// <summary>
    /// The half of the sets that the case belongs to: its own name, or that of the case it paraphrases, decides, so that
    /// no question is calibrated on and tested in other words.
    /// </summary>
    public SetHalf Half => SetHalves.Of(string.IsNullOrEmpty(ParaphraseOf) ? Id : ParaphraseOf);

    /// <summary>
    /// Whether a text answers: the page that is named may put the fact's quotation marks and capitals otherwise; another
    /// page states it only word for word. Without a fact, the page alone decides; without either, any text answers.
    /// </summary>
    public bool IsStatedBy(string page, string text) => string.IsNullOrEmpty(Fact)
        ? Page is null || page == Page
        : page == Page ? StatedFact.In(text, Fact) : text.Contains(Fact, StringComparison.Ordinal);

    /// <summary>Reads a labelled set, one case a line; empty lines are passed over.</summary>
    /// <exception cref="FormatException">A line is no case; the message names the file and the line.</exception>
    public static IReadOnlyList<LabelledQuestion> ReadSet(string path) =>
        CaseLines.Read<LabelledQuestion>(path, "labelled question", "\"question\" and \"answerable\"");
}
