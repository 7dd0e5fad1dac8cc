using Files;
using SiteGen.Content;

namespace SiteGen.Notebooks;

/// <summary>Reads the notebooks and Quarto files of a site as the Markdown that they become.</summary>
/// <param name="folder">The folder <c>content/</c>.</param>
/// <param name="pictureFolder">Where pictures from inside notebooks are put, to be published from.</param>
internal sealed class NotebookReader(string folder, string pictureFolder, ICollection<Problem> problems)
{
    private readonly List<Asset> _pictures = [];

    /// <summary>Pictures of the notebooks that were read.</summary>
    public IReadOnlyCollection<Asset> Pictures => _pictures;

    /// <summary>Reads one file. Lines of it are those of its Markdown.</summary>
    /// <param name="path">Below <c>content/</c>.</param>
    /// <returns><see langword="null"/> where it cannot be read, which is noted.</returns>
    public ContentFile? Read(string path)
    {
        if (TextFile.Read(Path.Combine(folder, path), "content/" + path, problems) is not { } text)
            return null;
        try
        {
            var notebook = ForeignFile.Convert(path, text);
            foreach (var picture in notebook.Pictures)
                _pictures.Add(new Asset(path[..(path.LastIndexOf('/') + 1)] + picture.Name, Keep(picture)));
            return FrontMatterSplitter.Split(path, notebook.Markdown, problems);
        }
        catch (NotebookException fault)
        {
            problems.Add(new Problem("content/" + path, null, fault.Message, "Save it with a current version of Jupyter."));
            return null;
        }
    }

    private string Keep(NotebookPicture picture)
    {
        var file = Path.Combine(pictureFolder, picture.Name);
        if (!File.Exists(file))
            WholeFile.Write(file, stream => stream.Write(picture.Content.Span));
        return file;
    }
}
