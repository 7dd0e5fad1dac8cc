namespace AnswerEngine.Models;

/// <summary>In which way a model's file cannot be used.</summary>
public enum ModelFaultKind
{
    /// <summary>The catalog itself is missing, malformed, or does not list what was asked for.</summary>
    Catalog,

    /// <summary>The file is not there.</summary>
    Missing,

    /// <summary>The file is shorter or longer than the catalog says.</summary>
    WrongSize,

    /// <summary>The file has the right size and the wrong SHA-256, or is not of the format that its name promises.</summary>
    Corrupt,
}
