using System.CommandLine;

namespace Bench.Texts;

/// <summary>Where documentation is looked for.</summary>
internal static class DocumentationOptions
{
    /// <summary>The folders.</summary>
    public static Option<string[]> Docs { get; } = new("--docs")
    {
        Description = "Folders of manual pages and HTML documentation.",
        DefaultValueFactory = _ => ["/usr/share/man", "/usr/share/doc"],
        AllowMultipleArgumentsPerToken = true,
    };
}
