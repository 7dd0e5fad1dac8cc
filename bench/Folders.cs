using System.CommandLine;
using AnswerEngine.Encoding;
using AnswerEngine.Models;
using Site.Engine;

namespace Bench;

/// <summary>Where the site, its models and what may be computed again are.</summary>
internal sealed record Folders(string Root, string Models, string Cache)
{
    private static readonly Option<string> RootOption = new("--root")
    {
        Description = "Folder that holds content/.",
        DefaultValueFactory = _ => Directory.GetCurrentDirectory(),
        Recursive = true,
    };

    private static readonly Option<string?> CacheOption = new("--cache")
    {
        Description = "Folder for what may be computed again; bench/ in the user's folder for such data if left out.",
        Recursive = true,
    };

    /// <summary>The options that every command takes.</summary>
    public static IEnumerable<Option> Options => [RootOption, CacheOption];

    /// <summary>The folders that a command line names.</summary>
    public static Folders Of(ParseResult parsed)
    {
        var root = Path.GetFullPath(parsed.GetValue(RootOption)!);
        var cache = parsed.GetValue(CacheOption) ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "site-bench");
        return new(root, ModelFolders.Find(root, AppContext.BaseDirectory), Path.GetFullPath(cache));
    }

    /// <summary>A model's files, checked.</summary>
    /// <exception cref="ModelUnavailableException">One is missing or damaged.</exception>
    public VerifiedModel Model(string name)
    {
        var catalog = ModelCatalog.Load(Models);
        return catalog.Verify(catalog.Find(name));
    }

    /// <summary>The encoder that the site is built with.</summary>
    public OnnxEncoder Encoder() => OnnxEncoder.Load(Model(ModelShelf.EncoderName).Folder);
}
