using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>
/// What the gate sees of a question beside its evidence. It sees neither the question's group nor its name.
/// </summary>
public sealed record GateFeatures
{
    /// <summary>
    /// Mean, over the question's tokens weighted by rarity, of the best similarity to a token of the nearest sentence of
    /// the leading section, -1 to 1.
    /// </summary>
    public required double Sentence { get; init; }

    /// <summary>
    /// 1 where the sentences that come nearest hold the kind of thing that is asked for, -1 where they lack it, 0 where
    /// an account is asked for.
    /// </summary>
    public required double Kind { get; init; }

    /// <summary>1 where an account is asked for, 0 for a single thing, -1 for yes or no, which a page rarely says.</summary>
    public required double Account { get; init; }

    /// <summary>
    /// 1 where the sentences hold every word of the question that singles one out ("lowest", "first"), -1 where they
    /// do not, 0 where the question holds none.
    /// </summary>
    public required double Extreme { get; init; }

    /// <summary>Share of the names in the question that stand in the evidence, 0 to 1; 1 where it names none.</summary>
    public required double Names { get; init; }

    /// <summary>What closes the gate whatever the model holds.</summary>
    public required GateVeto Veto { get; init; }

    /// <summary>The values by name, in the order of the model's weights.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Named =>
    [
        new("sentence", Sentence), new("kind", Kind), new("account", Account),
        new("extreme", Extreme), new("names", Names),
    ];
}
