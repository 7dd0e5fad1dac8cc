using System.CommandLine;
using AnswerEngine.Models;

namespace Site.Commands;

/// <summary><c>models</c>: which models there are, whether their files are whole, and those fetched that the repository does not carry.</summary>
internal static class ModelsCommand
{
    private const double Mebibyte = 1 << 20;

    public static Command Create()
    {
        var verify = new Command("verify", "Check size and SHA-256 of every file in models/models.yml.");
        verify.SetAction(parsed => Verify(SharedOptions.Build(parsed)));
        var names = new Argument<string[]>("name") { Description = "Models of models/models.yml; all that the repository does not carry if left out." };
        var pull = new Command("pull", "Fetch models that the repository does not carry.") { names };
        pull.SetAction((parsed, cancellation) => PullAsync(SharedOptions.Build(parsed), parsed.GetValue(names) ?? [], cancellation));
        return new Command("models", "The models that the engine runs on.") { verify, pull };
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
                // Nothing needs a model that was never fetched.
                if (!model.Embedded && !catalog.IsPresent(model))
                {
                    log.Say($"  absent   {Describe(model)}; `models pull {model.Name}` fetches it");
                    continue;
                }

                catalog.Verify(model);
                log.Say($"  {log.Paint("whole", 32)}    {Describe(model)}");
            }
            catch (ModelUnavailableException missing)
            {
                foreach (var fault in missing.Faults) log.Say($"  {log.Paint("damaged", 31)}  {fault}");
                faults++;
            }
        }

        return faults == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static async Task<int> PullAsync(BuildOptions options, string[] names, CancellationToken cancellation)
    {
        var log = ConsoleLog.ForConsole();
        var catalog = ModelCatalog.Load(options.ModelsFolder);
        var models = names.Length > 0 ? [.. names.Select(catalog.Find)] : catalog.Models.Where(model => !model.Embedded).ToArray();
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var download = new ModelDownload(client, options.ModelsFolder);
        foreach (var model in models)
        {
            var progress = new InMebibytes(log.Progress((int)(SizeOf(model) / Mebibyte), "MiB"));
            await log.StageAsync("models", () => download.FetchAsync(model, progress, cancellation), fetched =>
                $"{Describe(model)}, {(fetched == 0 ? "whole before" : $"{fetched} {(fetched == 1 ? "file" : "files")} fetched")}").ConfigureAwait(false);
        }

        return ExitCodes.Success;
    }

    private static string Describe(ModelEntry model) => $"{model.Name}, {SizeOf(model) / Mebibyte:0.0} MiB, {model.Licence}";

    private static long SizeOf(ModelEntry model) => model.Files.Sum(file => file.Bytes);

    // Pieces are far smaller than what is shown of them.
    private sealed class InMebibytes(IProgress<int> shown) : IProgress<long>
    {
        private int _last = -1;

        public void Report(long value)
        {
            var now = (int)(value / Mebibyte);
            if (now == _last) return;
            shown.Report(_last = now);
        }
    }
}
