namespace AnswerEngine.Answers;

/// <summary>One feature of a <see cref="LogisticModel"/>.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="Weight">Its weight, for one standard deviation.</param>
/// <param name="Mean">Mean over the calibration set.</param>
/// <param name="Deviation">Standard deviation over the calibration set, above 0.</param>
public sealed record LogisticTerm(string Feature, double Weight, double Mean, double Deviation);
