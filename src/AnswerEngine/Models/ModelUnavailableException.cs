namespace AnswerEngine.Models;

/// <summary>A model cannot be used: its message names every file at fault, what is wrong with it and the remedy.</summary>
/// <remarks>Thrown before any native code has seen a file.</remarks>
public sealed class ModelUnavailableException : Exception
{
    /// <summary>Reports these faults, at least one.</summary>
    public ModelUnavailableException(params IReadOnlyList<ModelFault> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>The faults, in the order of the catalog.</summary>
    public IReadOnlyList<ModelFault> Faults { get; }
}
