using AnswerEngine.LanguageModels;
using SiteGen.Spooling;

namespace Site;

/// <summary>What a build is told.</summary>
public sealed record BuildOptions
{
    /// <summary>How the name of an <see cref="OutputNameFile"/> begins.</summary>
    internal const string OutputName = "folder";

    /// <summary>Folder that holds <c>content/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Folder that the site is written to; <c>public/</c> below the root if left out.</summary>
    public string? Output { get; init; }

    /// <summary>Folder of the models; found beside the site or the program if left out.</summary>
    public string? Models { get; init; }

    /// <summary>Whether the lock must prove every outcome as it is: nothing is generated, and a stale answer fails.</summary>
    public bool Frozen { get; init; }

    /// <summary>Whether every question is answered again, whether or not the lock proves its outcome.</summary>
    public bool AnswerAll { get; init; }

    /// <summary>Whether the whole site is built and written, whatever earlier builds have left.</summary>
    public bool Clean { get; init; }

    /// <summary>Whether drafts are published.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether pages dated after <see cref="Today"/> are published.</summary>
    public bool Future { get; init; }

    /// <summary>The day of the build, by which pages are held back; <see langword="null"/> to hold none back by its
    /// dates.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether only the pages are wanted, again and again: the index for the command `index` is left as it is.</summary>
    public bool Preview { get; init; }

    /// <summary>Models that earlier builds of this run have left open; <see langword="null"/> to open them for this build alone.</summary>
    public Engine.OpenedModels? Opened { get; init; }

    /// <summary>Whether the pages are only looked over: everything is checked, and nothing is written.</summary>
    public bool LookOver { get; init; }

    /// <summary>The page of which is to be said why it is not what it was; <see langword="null"/> for none.</summary>
    public string? Explain { get; init; }

    /// <summary>Bytes of texts and finished pages that are kept in memory; more lie in a file of <see cref="CacheFolder"/>.</summary>
    public long MemoryForPages { get; init; } = Spool.DefaultMemory;

    /// <summary>Where the language model runs.</summary>
    public ComputeDevice Device { get; init; } = ComputeDevice.Auto;

    /// <summary>The output folder, absolute.</summary>
    public string OutputFolder => Path.GetFullPath(Output ?? Path.Combine(Root, "public"));

    /// <summary>Folder for what may be computed again.</summary>
    public string CacheFolder => Path.Combine(Root, ".cache");

    /// <summary>The index of the passages.</summary>
    public string IndexFile => Path.Combine(CacheFolder, Engine.SiteIndex.FileName);

    /// <summary>What the last build wrote into the output folder; one record for each such folder.</summary>
    public string OutputRecordFile => OfOutput("output", "bin");

    /// <summary>What the pages of the last build were made of; beside <see cref="OutputRecordFile"/>.</summary>
    public string GraphFile => OfOutput("graph", "txt");

    /// <summary>What the next build can begin with; beside <see cref="OutputRecordFile"/>.</summary>
    public string KeptBuildFile => OfOutput("build", "bin");

    /// <summary>The path of <see cref="OutputFolder"/>, by which it is told whether the records beside it are still of use.</summary>
    public string OutputNameFile => OfOutput(OutputName, "txt");

    /// <summary>The lock.</summary>
    public string LockFile => Path.Combine(Root, "content", "answers.lock");

    /// <summary>The folder of models, found.</summary>
    public string ModelsFolder => Models ?? Engine.ModelFolders.Find(Root, AppContext.BaseDirectory);

    private string OfOutput(string name, string extension) => Path.Combine(
        CacheFolder, $"{name}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(OutputFolder)))[..8]}.{extension}");
}
