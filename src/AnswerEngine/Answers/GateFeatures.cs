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

    /// <summary>The least, over the question's content words, of the best similarity to a token of the leading section, -1 to 1.</summary>
    public required double Least { get; init; }

    /// <summary>1 where the nearest sentence of the first eight sections lies in the leading one, else 0.</summary>
    public required double InLead { get; init; }

    /// <summary>1 where it asks what somebody says or thinks, which a page that names both rarely tells, else 0.</summary>
    public required double Opinion { get; init; }

    /// <summary>
    /// 1 where the answer's sentences hold every word of the question that singles one out ("lowest", "first"), -1 where
    /// they do not, 0 where the question holds none.
    /// </summary>
    public required double Extreme { get; init; }

    /// <summary>What closes the gate whatever the model holds.</summary>
    public required GateVeto Veto { get; init; }

    /// <summary>The values by name, in the order of the model's weights.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Named =>
    [
        new("sentence", Sentence), new("section", Section), new("kind_missing", KindMissing), new("reason", Reason),
        new("account", Account), new("names", Names), new("least", Least), new("in_lead", InLead),
        new("opinion", Opinion), new("extreme", Extreme),
    ];
}
