using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>
/// What the gate sees of a question beside its evidence. It sees neither the question's group nor its name. The leading
/// section is the one that ranks first; its nearest sentences are the two that come nearest to the question.
/// </summary>
public sealed record GateFeatures
{
    /// <summary>
    /// Mean, over the question's tokens weighted by rarity, of the best similarity to a token of the nearest sentence,
    /// -1 to 1.
    /// </summary>
    public required double Sentence { get; init; }

    /// <summary>The same for the leading section as a whole.</summary>
    public required double Section { get; init; }

    /// <summary>
    /// 1 where a number, a sum, a date, a place or a person is asked for and the nearest sentences hold none, else 0.
    /// </summary>
    public required double KindMissing { get; init; }

    /// <summary>Where a reason is asked for, 1 if the nearest sentences give one and -1 if not; else 0.</summary>
    public required double Reason { get; init; }

    /// <summary>1 where an account or a reason is asked for, 0 for a single thing, -1 for yes or no, which a page rarely says.</summary>
    public required double Account { get; init; }

    /// <summary>
    /// Share of the names in the question that stand in the leading section, 0 to 1; 1 where it names none. An acronym
    /// ("AI") is no name here: it says what field a question is of.
    /// </summary>
    public required double Names { get; init; }

    /// <summary>
    /// What the leading section gains in similarity by the question as a whole over its content words asked alone, -2 to 2: where
    /// only the words are alike, it is small. 0 where nothing but the author is asked for.
    /// </summary>
    public required double Gain { get; init; }

    /// <summary>1 where the content words asked alone lead to the same section, or nothing but the author is asked for; else 0.</summary>
    public required double SameLead { get; init; }

    /// <summary>1 where the passage that retrieval ranks first lies in a section that the answer is taken from, else 0.</summary>
    public required double Agreement { get; init; }

    /// <summary>
    /// Share of the content words, weighted by rarity, of which the leading section does not speak, 0 to 1: it holds neither the
    /// word nor a synonym nor a token that is akin.
    /// </summary>
    public required double Unsaid { get; init; }

    /// <summary>1 where the nearest sentence tells what would or may be and the question asks for what is, else 0.</summary>
    public required double Supposed { get; init; }

    /// <summary>1 where the very words, a name or a precise value is asked for, else 0.</summary>
    public required double Letter { get; init; }

    /// <summary>1 where it asks what happened, else 0.</summary>
    public required double Happened { get; init; }

    /// <summary>1 where it asks what somebody other than the author says or thinks and the author's own page leads, else 0.</summary>
    public required double Opinion { get; init; }

    /// <summary>
    /// The log-odds, by a language model that has read the leading section and the question, that the one answers the other;
    /// <see langword="null"/> where none has.
    /// </summary>
    public double? Read { get; init; }

    /// <summary>Whether a language model has read the leading section.</summary>
    public bool IsRead => Read is not null;

    /// <summary>What closes the gate whatever the model holds.</summary>
    public required GateVeto Veto { get; init; }

    /// <summary>
    /// The values by name, in the order of the model's weights, with six decimals: what a table of cases holds is what the model is
    /// fitted to.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, double>> Named =>
    [
        Value("sentence", Sentence), Value("section", Section), Value("gain", Gain), Value("same_lead", SameLead),
        Value("agreement", Agreement), Value("kind_missing", KindMissing), Value("reason", Reason), Value("account", Account),
        Value("names", Names), Value("unsaid", Unsaid), Value("supposed", Supposed), Value("letter", Letter),
        Value("happened", Happened), Value("opinion", Opinion), ..
        Read is { } read ? [Value("read", read)] : ImmutableArray<KeyValuePair<string, double>>.Empty,
    ];

    private static KeyValuePair<string, double> Value(string name, double value) => new(name, Math.Round(value, 6));
}
