using System.Globalization;
using System.Security.Cryptography;
using AnswerEngine.Models;

namespace AnswerEngine.Tests.Models;

/// <summary>A temporary models folder with one model, <c>m</c>.</summary>
public sealed class ModelsFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory();

    public string Folder => Path.Combine(root.FullName, "models");

    public string Add(string file, byte[] content)
    {
        var path = Path.Combine(Folder, "m", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void WriteCatalog(params string[] files) => WriteCatalogText(
        "models:\n- name: m\n  folder: m\n  kind: language-model\n  licence: MIT\n  files:\n" + string.Concat(files.Select(Describe)));

    public void WriteCatalogText(string yaml)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, ModelCatalog.FileName), yaml);
    }

    public VerifiedModel Verify(HashCache? hashes = null)
    {
        var catalog = ModelCatalog.Load(Folder);
        return catalog.Verify(catalog.Find("m"), hashes);
    }

    public void Dispose() => root.Delete(recursive: true);

    private string Describe(string file)
    {
        var content = File.ReadAllBytes(Path.Combine(Folder, "m", file));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  - path: {file}\n    bytes: {content.Length}\n    sha256: {Convert.ToHexStringLower(SHA256.HashData(content))}\n");
    }
}
