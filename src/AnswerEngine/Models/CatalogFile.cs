using YamlDotNet.Core;

namespace AnswerEngine.Models;

/// <summary>The YAML side of the catalog: unknown keys are rejected, and all faults of all entries reported together.</summary>
internal static class CatalogFile
{
    private const string Shown = "models/" + ModelCatalog.FileName;

    internal static IReadOnlyList<ModelEntry> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw Fault(Shown, "The catalog of models is missing.", "Bring it back: `git checkout -- models`.");
        }

        var models = Parse(File.ReadAllText(path));
        var faults = models.SelectMany(Faults).Concat(Duplicates(models)).ToArray();
        return faults.Length == 0 ? models : throw new ModelUnavailableException(faults);
    }

    private static IReadOnlyList<ModelEntry> Parse(string yaml)
    {
        try
        {
            return CatalogYaml.Read(yaml);
        }
        catch (YamlException error)
        {
            throw Fault($"{Shown}:{error.Start.Line}", error.Message.TrimEnd('.') + ".", "Compare it with the other entries.");
        }
    }

    private static IEnumerable<ModelFault> Faults(ModelEntry model)
    {
        var name = model.Name.Length == 0 ? "A model without a name" : $"The model '{model.Name}'";
        if (model.Name.Length == 0)
        {
            yield return NewFault("A model has no name.", "Give it a `name`.");
        }

        if (!StaysBelow(model.Folder))
        {
            yield return NewFault($"{name} has no folder below models/.", "Name its `folder`, without `..`.");
        }

        if (model.Licence.Length == 0)
        {
            yield return NewFault($"{name} names no licence.", "Give the SPDX identifier as `licence`.");
        }

        if (model.Files.Count == 0)
        {
            yield return NewFault($"{name} lists no files.", "List them with `path`, `bytes` and `sha256`.");
        }

        foreach (var file in model.Files.Where(file => file.Url.Length > 0 && !(Uri.TryCreate(file.Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps)))
        {
            yield return NewFault($"{name}: the address of '{file.Path}' is not one of HTTPS.", "Begin its `url` with `https://`, or leave it out.");
        }

        foreach (var file in model.Files.Where(file => !IsComplete(file)))
        {
            yield return NewFault(
                $"{name}: the file '{file.Path}' has no proper path, size or hash.",
                "Give `path` below the folder, `bytes` above 0, and `sha256` as 64 lower-case hexadecimal digits.");
        }
    }

    private static IEnumerable<ModelFault> Duplicates(IReadOnlyList<ModelEntry> models) => models
        .GroupBy(model => model.Name)
        .Where(group => group.Key.Length > 0 && group.Count() > 1)
        .Select(group => NewFault($"There are {group.Count()} models '{group.Key}'.", "Names are unique: rename all but one."));

    private static bool IsComplete(ModelFile file) =>
        StaysBelow(file.Path) && file.Bytes > 0 && file.Sha256.Length == 64 && file.Sha256.All(char.IsAsciiHexDigitLower);

    private static bool StaysBelow(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");

    private static ModelFault NewFault(string message, string remedy) => new(Shown, ModelFaultKind.Catalog, message, remedy);

    private static ModelUnavailableException Fault(string file, string message, string remedy) =>
        new(new ModelFault(file, ModelFaultKind.Catalog, message, remedy));
}
