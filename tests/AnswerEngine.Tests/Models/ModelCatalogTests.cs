using AnswerEngine.Models;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.Models;

public sealed class ModelCatalogTests : IDisposable
{
    private readonly ModelsFolder folder = new();

    [Fact]
    public void Every_embedded_model_is_whole()
    {
        var catalog = ModelCatalog.Load(EmbeddedLanguageModel.ModelsFolder);

        var embedded = catalog.Models.Where(model => model.Embedded).ToArray();
        Assert.Equal(["colbert-minilm", "static-query", "smollm2-135m-instruct", "section-reader", "claim-reader"], embedded.Select(model => model.Name));
        Assert.Equal([ModelKind.Encoder, ModelKind.QueryTable, ModelKind.LanguageModel, ModelKind.Adapter, ModelKind.Adapter], embedded.Select(model => model.Kind));
        Assert.All(embedded, model =>
        {
            var verified = catalog.Verify(model);
            Assert.All(verified.Paths, path => Assert.True(File.Exists(path)));
            Assert.Matches("^[0-9a-f]{64}$", model.Fingerprint);
        });
    }

    [Fact]
    public void Every_other_model_can_be_fetched()
    {
        var others = ModelCatalog.Load(EmbeddedLanguageModel.ModelsFolder).Models.Where(model => !model.Embedded).ToArray();

        Assert.NotEmpty(others);
        Assert.All(others.SelectMany(model => model.Files), file => Assert.StartsWith("https://", file.Url, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_of_a_model_are_reported_together()
    {
        folder.Add("whole", [1, 2, 3]);
        folder.Add("gone", [1, 2, 3]);
        folder.Add("short", [1, 2, 3]);
        folder.Add("long", [1, 2, 3]);
        folder.Add("changed", [1, 2, 3]);
        folder.WriteCatalog("whole", "gone", "short", "long", "changed");
        File.Delete(folder.Add("gone", []));
        folder.Add("short", [1]);
        folder.Add("long", [1, 2, 3, 4]);
        folder.Add("changed", [1, 2, 4]);

        var error = Assert.Throws<ModelUnavailableException>(() => folder.Verify());

        const string Remedy = "Bring back the file that models.yml lists (for a model of the repository: `git checkout -- models`).";
        Assert.Equal(
            $"""
            models/m/gone: The file is missing. {Remedy}
            models/m/short: The file is truncated: it has 1 bytes of 3. {Remedy}
            models/m/long: The file is too long: it has 4 bytes instead of 3. {Remedy}
            models/m/changed: The file is corrupt: its SHA-256 is d4b29a968c40173638ded8d174c86957afa211be479cee020dba5dfe127d91ca, not 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81. {Remedy}
            """,
            error.Message);
        Assert.Equal(
            [ModelFaultKind.Missing, ModelFaultKind.WrongSize, ModelFaultKind.WrongSize, ModelFaultKind.Corrupt],
            error.Faults.Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("models:\n- name: m\n  flavour: sweet\n", "models/models.yml:3: Property 'flavour' not found")]
    [InlineData("models:\n- name: m\n  kind: oracle\n", "models/models.yml:3:")]
    [InlineData("models: [", "models/models.yml:")]
    [InlineData("models:\n- name: m\n", "The model 'm' has no folder below models/.")]
    [InlineData("models:\n- name: m\n", "The model 'm' names no licence.")]
    [InlineData("models:\n- name: m\n", "The model 'm' lists no files.")]
    [InlineData("models:\n- folder: m\n", "A model has no name.")]
    [InlineData("models:\n- name: m\n  folder: ../m\n", "no folder below models/")]
    [InlineData("models:\n- name: m\n- name: m\n", "There are 2 models 'm'.")]
    [InlineData("models:\n- name: m\n  files: [{path: ../x, bytes: 1, sha256: a}]\n", "the file '../x' has no proper path, size or hash")]
    [InlineData("models:\n- name: m\n  files: [{path: x, url: 'http://a.test/x', bytes: 1, sha256: a}]\n", "the address of 'x' is not one of HTTPS")]
    public void A_faulty_catalog_is_refused_with_the_place(string yaml, string expected)
    {
        folder.WriteCatalogText(yaml);

        var error = Assert.Throws<ModelUnavailableException>(() => ModelCatalog.Load(folder.Folder));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.All(error.Faults, fault => Assert.Equal(ModelFaultKind.Catalog, fault.Kind));
    }

    [Fact]
    public void A_missing_folder_is_a_missing_catalog()
    {
        var error = Assert.Throws<ModelUnavailableException>(() => ModelCatalog.Load(folder.Folder));

        Assert.Equal("models/models.yml: The catalog of models is missing. Bring it back: `git checkout -- models`.", error.Message);
    }

    [Fact]
    public void A_name_that_is_not_listed_is_answered_with_those_that_are()
    {
        folder.Add("a", [1]);
        folder.WriteCatalog("a");

        var error = Assert.Throws<ModelUnavailableException>(() => ModelCatalog.Load(folder.Folder).Find("n"));

        Assert.Equal("models/models.yml: There is no model 'n'. Choose one of: m.", error.Message);
    }

    [Fact]
    public void Only_a_listed_file_has_a_path()
    {
        var path = folder.Add("a", [1]);
        folder.Add("b", [1]);
        folder.WriteCatalog("a");
        var verified = folder.Verify();

        Assert.Equal(path, verified.PathOf("a"));
        Assert.Throws<ModelUnavailableException>(() => verified.PathOf("b"));
    }

    [Fact]
    public void The_fingerprint_changes_with_any_file()
    {
        folder.Add("a", [1]);
        folder.Add("b", [1]);
        folder.WriteCatalog("a", "b");
        var before = folder.Verify().Entry.Fingerprint;
        folder.Add("b", [2]);
        folder.WriteCatalog("a", "b");

        Assert.NotEqual(before, folder.Verify().Entry.Fingerprint);
    }

    public void Dispose() => folder.Dispose();
}
