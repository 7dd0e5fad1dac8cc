namespace AnswerEngine.Models;

/// <summary>
/// A model whose files were all there, with the right size and hash, when <see cref="ModelCatalog.Verify"/> looked.
/// Code that hands a path to native code asks for this type, so that it cannot be handed an unchecked one.
/// </summary>
public sealed class VerifiedModel
{
    internal VerifiedModel(ModelEntry entry, string folder)
    {
        Entry = entry;
        Folder = folder;
    }

    /// <summary>What the catalog says of it.</summary>
    public ModelEntry Entry { get; }

    /// <summary>Absolute path of its folder.</summary>
    public string Folder { get; }

    /// <summary>Absolute paths of its files, in the order of the catalog.</summary>
    public IReadOnlyList<string> Paths => [.. Entry.Files.Select(file => Path.Combine(Folder, file.Path))];

    /// <summary>Absolute path of the file of this name.</summary>
    /// <exception cref="ModelUnavailableException">The catalog lists no such file, so it was not verified.</exception>
    public string PathOf(string file) => Entry.Files.Any(known => known.Path == file)
        ? Path.Combine(Folder, file)
        : throw new ModelUnavailableException(new ModelFault(
            $"models/{ModelCatalog.FileName}",
            ModelFaultKind.Catalog,
            $"The model '{Entry.Name}' lists no file '{file}'.",
            "List it under `files` with its size and SHA-256."));
}
