using System.Globalization;
using AnswerEngine.Evaluation;

namespace Site.Layouts;

/// <summary>Proportions as pages show them.</summary>
public static class Shares
{
    /// <summary>The share in per cent; "none" of none.</summary>
    public static string Of(Proportion proportion) => proportion.Whole == 0 ? "none" : Percent(proportion.Share);

    /// <summary>The exact 95 % interval.</summary>
    public static string Interval(Proportion proportion) => $"{Percent(proportion.Interval.Lower)} to {Percent(proportion.Interval.Upper)}";

    /// <summary>Counts, as <c>3 of 110</c>.</summary>
    public static string Counts(Proportion proportion) => string.Create(CultureInfo.InvariantCulture, $"{proportion.Part} of {proportion.Whole}");

    /// <summary>A score between 0 and 1, three decimals.</summary>
    public static string Score(double? score) => score is { } value ? value.ToString("0.000", CultureInfo.InvariantCulture) : "none";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
