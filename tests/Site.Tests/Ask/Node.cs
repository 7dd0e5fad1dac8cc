using System.Diagnostics;
using System.Text.Json;
using Site.Ask;

namespace Site.Tests.Ask;

/// <summary>Runs a script of this folder under Node, which a checkout needs anyway for its native packages.</summary>
internal static class Node
{
    private static readonly Lazy<string> Scripts = new(Publish);

    /// <summary>Hands a script a value as JSON and reads one back.</summary>
    /// <param name="script">Name of the script in this folder.</param>
    /// <param name="site">Folder of a built site.</param>
    /// <param name="input">The value.</param>
    public static async Task<JsonElement> RunAsync(string script, string site, object input)
    {
        var start = new ProcessStartInfo("node", [RepositoryFolder.At($"tests/Site.Tests/Ask/{script}"), Scripts.Value, Path.Combine(site, "ask")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        // The escapes keep lone surrogates, which UTF-8 has no place for.
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        using var document = JsonDocument.Parse(await output);
        return document.RootElement.Clone();
    }

    // The scripts as they are published, where Node takes them for modules.
    private static string Publish()
    {
        var folder = Directory.CreateTempSubdirectory("scripts-").FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), """{ "type": "module" }""");
        foreach (var script in Directory.EnumerateFiles(RepositoryFolder.At("site/Ask"), "*.js"))
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(script)), ScriptText.Compact(File.ReadAllText(script)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
