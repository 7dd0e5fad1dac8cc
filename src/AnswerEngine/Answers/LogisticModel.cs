using System.Collections.Immutable;

namespace AnswerEngine.Answers;

/// <summary>
/// A logistic model over standardised features: p = 1 / (1 + exp(-(b + Σ wᵢ (xᵢ - μᵢ) / σᵢ))).
/// </summary>
/// <param name="Bias">b.</param>
/// <param name="Terms">A weight, mean and standard deviation for each feature, in the order of the features.</param>
public sealed record LogisticModel(double Bias, ImmutableArray<LogisticTerm> Terms)
{
    private const int Decimals = 6;

    /// <summary>The model with six decimals: what a file holds is what every machine computes with.</summary>
    public LogisticModel Rounded() => new(
        Math.Round(Bias, Decimals),
        [.. Terms.Select(term => term with
        {
            Weight = Math.Round(term.Weight, Decimals),
            Mean = Math.Round(term.Mean, Decimals),
            Deviation = Math.Round(term.Deviation, Decimals),
        })]);

    /// <summary>The probability of a case.</summary>
    /// <param name="features">The values, by name, in the order of <see cref="Terms"/>.</param>
    /// <exception cref="ArgumentException">The features are not those of the model.</exception>
    public double Probability(IReadOnlyList<KeyValuePair<string, double>> features)
    {
        if (features.Count != Terms.Length) throw new ArgumentException("The model has other features.", nameof(features));
        var sum = Bias;
        for (var i = 0; i < Terms.Length; i++)
        {
            if (features[i].Key != Terms[i].Feature)
                throw new ArgumentException($"The model has {Terms[i].Feature} where the case has {features[i].Key}.", nameof(features));
            sum += Terms[i].Weight * (features[i].Value - Terms[i].Mean) / Terms[i].Deviation;
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
