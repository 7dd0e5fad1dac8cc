namespace Bench.Measuring;

/// <summary>One of the things that are timed against each other.</summary>
/// <param name="Name">What it is, in the table.</param>
/// <param name="Run">Does the work once.</param>
internal sealed record Contender(string Name, Action Run);
