namespace SiteGen.Notebooks;

/// <summary>A file is no notebook, or one that cannot be read.</summary>
/// <param name="message">What is wrong, as a full sentence.</param>
public sealed class NotebookException(string message) : Exception(message);
