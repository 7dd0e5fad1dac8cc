namespace AnswerEngine.Models;

/// <summary>The models that the program may open: <c>models.yml</c>, and the folder that it stands in.</summary>
public sealed class ModelCatalog
{
    /// <summary>Name of the catalog's file in the models' folder.</summary>
    public const string FileName = "models.yml";

    private readonly string folder;

    private ModelCatalog(string folder, IReadOnlyList<ModelEntry> models)
    {
        this.folder = folder;
        Models = models;
    }

    /// <summary>The models, in the order of the file.</summary>
    public IReadOnlyList<ModelEntry> Models { get; }

    /// <summary>Reads and checks <c>models.yml</c>; opens no model.</summary>
    /// <param name="folder">The models' folder.</param>
    /// <exception cref="ModelUnavailableException">The catalog is missing, malformed or incomplete; all faults together.</exception>
    public static ModelCatalog Load(string folder)
    {
        var absolute = Path.GetFullPath(folder);
        return new ModelCatalog(absolute, CatalogFile.Read(Path.Combine(absolute, FileName)));
    }

    /// <summary>The model of this name.</summary>
    /// <exception cref="ModelUnavailableException">There is none; the message lists those there are.</exception>
    public ModelEntry Find(string name) => Models.FirstOrDefault(model => model.Name == name)
        ?? throw new ModelUnavailableException(new ModelFault(
            $"models/{FileName}",
            ModelFaultKind.Catalog,
            $"There is no model '{name}'.",
            $"Choose one of: {string.Join(", ", Models.Select(model => model.Name))}."));

    /// <summary>Whether any file of the model lies in its folder.</summary>
    public bool IsPresent(ModelEntry model) => model.Files.Any(file => File.Exists(Path.Combine(folder, model.Folder, file.Path)));

    /// <summary>Checks every file of the model: existence, size, SHA-256.</summary>
    /// <param name="hashes">Hashes known from earlier runs; <see langword="null"/> to read the files every time.</param>
    /// <exception cref="ModelUnavailableException">Files are missing, truncated or corrupt; all of them together.</exception>
    public VerifiedModel Verify(ModelEntry model, HashCache? hashes = null)
    {
        var modelFolder = Path.Combine(folder, model.Folder);
        var faults = model.Files
            .Select(file => file.FindFault(modelFolder, $"models/{model.Folder}/{file.Path}", hashes))
            .OfType<ModelFault>()
            .ToArray();
        return faults.Length == 0 ? new VerifiedModel(model, modelFolder) : throw new ModelUnavailableException(faults);
    }
}
