using System.CommandLine;
using SiteGen.Importing;

namespace Site.Commands;

/// <summary><c>import</c>: brings the pages of another generator, or a folder of notebooks, over.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of a Quarto site, of notebooks, or of Markdown." };
        var command = new Command("import", "Bring a Quarto site, notebooks or Markdown over into content/, and say what did not come over.") { folder };
        command.SetAction(parsed => Run(Path.GetFullPath(parsed.GetValue(folder)!), SharedOptions.Build(parsed)));
        return command;
    }

    private static int Run(string folder, BuildOptions options)
    {
        var log = ConsoleLog.ForConsole();
        var report = FolderImport.Run(folder, options.Root);
        foreach (var problem in report.LeftOut) log.Say(log.Paint($"  {problem}", 33));
        log.Say($"  imported       {report.Pages} pages and {report.Files} other files into {Path.Combine(options.Root, "content")}");
        log.Say(report.LeftOut.IsEmpty ? "  left out       nothing" : $"  left out       {report.LeftOut.Length} things, listed above");
        return ExitCodes.Success;
    }
}
