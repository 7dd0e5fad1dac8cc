namespace SiteGen.Formulas;

/// <summary>What is wrong with the TeX of a formula.</summary>
/// <param name="message">In the words of the library, without a full stop.</param>
/// <param name="line">Lines below the formula's first.</param>
internal sealed class FormulaFault(string message, int line) : Exception(message)
{
    /// <summary>Lines below the formula's first.</summary>
    public int Line => line;
}
