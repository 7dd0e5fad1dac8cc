using System.CommandLine;
using AnswerEngine.LanguageModels;

namespace Site.Commands;

/// <summary>Options that several commands take.</summary>
internal static class SharedOptions
{
    public static Option<string> Root { get; } = new("--root")
    {
        Description = "Folder that holds content/.",
        DefaultValueFactory = _ => Directory.GetCurrentDirectory(),
        Recursive = true,
    };

    public static Option<string?> Models { get; } = new("--models")
    {
        Description = "Folder of the models; models/ beside the site or the program if left out.",
        Recursive = true,
    };

    public static Option<ComputeDevice> Device { get; } = new("--device")
    {
        Description = "Where the language model runs: auto, cpu or cuda.",
        DefaultValueFactory = _ => ComputeDevice.Auto,
        Recursive = true,
    };

    public static Option<string?> Output { get; } = new("--output") { Description = "Folder that the site is written to; public/ below the root if left out." };

    public static Option<bool> Frozen { get; } = new("--frozen") { Description = "Generate nothing; fail where answers.lock does not prove every outcome." };

    public static Option<bool> Drafts { get; } = new("--drafts") { Description = "Publish drafts too." };

    public static Option<bool> Future { get; } = new("--future") { Description = "Publish pages that are dated in the future too." };

    public static Option<bool> Clean { get; } = new("--clean") { Description = "Build and write the whole site, whatever earlier builds have left." };

    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON." };

    public static Option<string?> Explain { get; } = new("--explain") { Description = "A page, by file or address: say what it is made of that has changed since the last build." };

    /// <summary>The options of a build.</summary>
    public static BuildOptions Build(ParseResult parsed) => new()
    {
        Root = Path.GetFullPath(parsed.GetValue(Root)!),
        Models = parsed.GetValue(Models),
        Device = parsed.GetValue(Device),
        Output = Has(parsed, Output) ? parsed.GetValue(Output) : null,
        Frozen = Has(parsed, Frozen) && parsed.GetValue(Frozen),
        Explain = Has(parsed, Explain) ? parsed.GetValue(Explain) : null,
        Clean = Has(parsed, Clean) && parsed.GetValue(Clean),
        Drafts = Has(parsed, Drafts) && parsed.GetValue(Drafts),
        Future = Has(parsed, Future) && parsed.GetValue(Future),
        Today = BuildDay.Of(TimeProvider.System, Environment.GetEnvironmentVariable(BuildDay.Variable)),
    };

    private static bool Has(ParseResult parsed, Option option) => parsed.CommandResult.Command.Options.Contains(option);
}
