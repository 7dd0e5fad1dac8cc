using System.Globalization;
using System.Text;
using AnswerEngine.Evaluation;

namespace Site.Reports;

/// <summary>The risk-coverage curve in the units of a picture: coverage to the right, shares of wrong outcomes upwards.</summary>
/// <param name="Curve">The points, highest threshold first.</param>
/// <param name="Threshold">Probability from which the gate answers.</param>
public sealed record CurvePicture(IReadOnlyList<RiskCoveragePoint> Curve, double Threshold)
{
    /// <summary>Width of the picture.</summary>
    public const int Width = 520;

    /// <summary>Height of the picture.</summary>
    public const int Height = 320;

    private const int Left = 58;
    private const int Right = 30;
    private const int Top = 16;
    private const int Bottom = 56;

    // A share of fewer is no share: the first answer, if it is wrong, makes 100 %.
    private const int LeastCases = 10;

    /// <summary>The highest share that is shown: a multiple of a tenth, .2 at least.</summary>
    public double Highest => Math.Max(0.2, Math.Ceiling(10 * Curve
        .SelectMany(point => new[] { point.Wrong, point.Near, point.Far }).Where(share => share.Whole >= LeastCases).Select(share => share.Share).DefaultIfEmpty(0).Max() - 1e-9) / 10);

    /// <summary>Marks of the axis to the right.</summary>
    public static IEnumerable<(string At, string Label)> Across => Enumerable.Range(0, 6).Select(fifth => (Text(X(fifth / 5.0)), $"{20 * fifth} %"));

    /// <summary>Marks of the axis upwards.</summary>
    public IEnumerable<(string At, string Label)> Upwards
    {
        get
        {
            var step = Highest <= 0.5 ? 10 : 20;
            for (var percent = 0; percent <= Math.Round(100 * Highest); percent += step) yield return (Text(Y(percent / 100.0)), $"{percent} %");
        }
    }

    /// <summary>Where the gate stands: the coverage at its threshold; <see langword="null"/> where it answers nothing.</summary>
    public string? Gate => Curve.LastOrDefault(point => point.Threshold >= Threshold) is { } point ? Text(X(point.Coverage.Share)) : null;

    /// <summary>Left end of the axes.</summary>
    public static string Start => Text(Left);

    /// <summary>Right end of the axes.</summary>
    public static string End => Text(Width - Right);

    /// <summary>Upper end of the axes.</summary>
    public static string Ceiling => Text(Top);

    /// <summary>Lower end of the axes.</summary>
    public static string Floor => Text(Height - Bottom);

    /// <summary>A line of the picture, as the data of a path: it steps, since a share holds until the next
    /// question is answered, and starts where it is a share of ten cases.</summary>
    public string Line(Func<RiskCoveragePoint, Proportion> share)
    {
        var path = new StringBuilder();
        foreach (var point in Curve.Where(point => share(point).Whole >= LeastCases))
        {
            var (x, y) = (Text(X(point.Coverage.Share)), Text(Y(share(point).Share)));
            path.Append(path.Length == 0 ? $"M{x} {y}" : $"H{x}V{y}");
        }

        return path.ToString();
    }

    private static double X(double coverage) => Left + coverage * (Width - Left - Right);

    private double Y(double share) => Height - Bottom - share / Highest * (Height - Top - Bottom);

    private static string Text(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
