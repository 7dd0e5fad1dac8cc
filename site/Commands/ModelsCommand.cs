using System.CommandLine;
using AnswerEngine.Models;

namespace Site.Commands;

/// <summary><c>models</c>: which models there are, and whether their files are whole.</summary>
internal static class ModelsCommand
{
    public static Command Create()
    {
        var verify = new Command("verify", "Check size and SHA-256 of every file in models/models.yml.");
        verify.SetAction(parsed => Verify(SharedOptions.Build(parsed)));
        return new Command("models", "The models that the engine runs on.") { verify };
    }

    private static int Verify(BuildOptions options)
    {
        var log = ConsoleLog.ForConsole();
        var catalog = ModelCatalog.Load(options.ModelsFolder);
        var faults = 0;
        foreach (var model in catalog.Models)
        {
            try
            {
                catalog.Verify(model);
                log.Say($"  {log.Paint("whole", 32)}    {model.Name}, {model.Files.Sum(file => file.Bytes) / 1048576.0:0.0} MiB, {model.Licence}");
            }
            catch (ModelUnavailableException missing)
            {
                foreach (var fault in missing.Faults) log.Say($"  {log.Paint("damaged", 31)}  {fault}");
                faults++;
            }
        }

        return faults == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }
}
