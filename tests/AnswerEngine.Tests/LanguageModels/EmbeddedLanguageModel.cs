using AnswerEngine.LlamaCpp;
using AnswerEngine.Models;

namespace AnswerEngine.Tests.LanguageModels;

/// <summary>The repository's own GGUF, opened once for all tests that ask for it.</summary>
public sealed class EmbeddedLanguageModel : IDisposable
{
    public static string ModelsFolder { get; } = Path.Combine(Root().FullName, "models");

    public static VerifiedModel Files { get; } = Verify("smollm2-135m-instruct");

    public static VerifiedModel Adapter { get; } = Verify("section-reader");

    public static VerifiedModel ClaimAdapter { get; } = Verify("claim-reader");

    // Threads of llama.cpp wait by spinning: beside the other tests, one is faster than two.
    public LlamaModel Model { get; } = LlamaModel.Load(Files, new LlamaOptions { ContextLength = 512, Threads = 1 });

    public void Dispose() => Model.Dispose();

    private static VerifiedModel Verify(string name)
    {
        var catalog = ModelCatalog.Load(ModelsFolder);
        return catalog.Verify(catalog.Find(name));
    }

    private static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Site.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Site.sln.");
        }

        return folder;
    }
}
