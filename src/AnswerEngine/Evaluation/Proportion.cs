using System.Globalization;
using System.Text.Json.Serialization;

namespace AnswerEngine.Evaluation;

/// <summary>A number of cases among others, with what that says of cases to come.</summary>
/// <param name="Part">0 to <paramref name="Whole"/>.</param>
/// <param name="Whole">0 or more.</param>
public readonly record struct Proportion(int Part, int Whole)
{
    /// <summary>The share, 0 to 1; NaN of none.</summary>
    [JsonIgnore]
    public double Share => Whole == 0 ? double.NaN : (double)Part / Whole;

    /// <summary>The exact 95 % interval; 0 to 1 of none, since nothing is known then.</summary>
    [JsonIgnore]
    public BinomialInterval Interval => Whole == 0 ? new BinomialInterval(0, 1) : BinomialInterval.Exact(Part, Whole);

    /// <summary>Counts the cases that something holds of.</summary>
    public static Proportion Of<T>(IReadOnlyCollection<T> cases, Func<T, bool> holds) => new(cases.Count(holds), cases.Count);

    /// <summary><c>3/110 (0.6 % to 7.8 %)</c>.</summary>
    public override string ToString() => Whole == 0
        ? "0/0"
        : string.Create(CultureInfo.InvariantCulture, $"{Part}/{Whole} ({Interval.Lower:P1} to {Interval.Upper:P1})");
}
