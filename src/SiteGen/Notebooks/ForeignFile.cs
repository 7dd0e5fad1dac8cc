namespace SiteGen.Notebooks;

/// <summary>Files that are written for another program and become Markdown here.</summary>
public static class ForeignFile
{
    /// <summary>Whether a path is that of a notebook or of a Quarto file.</summary>
    public static bool IsForeign(string path) =>
        path.EndsWith(".ipynb", StringComparison.Ordinal) || path.EndsWith(".qmd", StringComparison.Ordinal);

    /// <summary>Converts a notebook, a Quarto file, or Markdown with the front matter of another generator.</summary>
    /// <param name="path">Says by its extension what it is.</param>
    /// <exception cref="NotebookException">The notebook cannot be read.</exception>
    public static NotebookFile Convert(string path, string text)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return path.EndsWith(".ipynb", StringComparison.Ordinal) ? Notebook.Convert(text, stem) : QuartoText.Convert(text, stem);
    }
}
