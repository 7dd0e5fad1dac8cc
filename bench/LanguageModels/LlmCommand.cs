using System.CommandLine;
using System.Globalization;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using Bench.Measuring;
using Site.Engine;

namespace Bench.LanguageModels;

/// <summary><c>llm</c>: generation through the binding against llama.cpp's own rate; seconds and memory of an answer.</summary>
internal static class LlmCommand
{
    private const int Tokens = 64;
    private const int Context = 1024;
    private const string Start = "The history of computing begins with";

    private static readonly Option<int> Threads = new("--threads") { Description = "Threads that generate.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> RoundCount = new("--rounds") { Description = "Rounds that count.", DefaultValueFactory = _ => 9 };

    public static Command Create()
    {
        var command = new Command("llm", "Generation against llama.cpp's own rate; an answer's time and memory.") { Threads, RoundCount };
        command.SetAction(parsed => Run(Folders.Of(parsed), parsed.GetValue(Threads), parsed.GetValue(RoundCount)));
        return command;
    }

    private static int Run(Folders folders, int threads, int rounds)
    {
        var ratio = Ratio(folders, threads, rounds);
        var answer = ChildRun.Lines(AnswerCommand.Name, "--root", folders.Root, "--cache", folders.Cache);
        foreach (var line in answer.SkipLast(2)) Console.WriteLine(line);
        Console.WriteLine($"llm: ratio to llama.cpp {ratio.ToString("0.000", CultureInfo.InvariantCulture)}, {answer[^2]} seconds an answer, peak {answer[^1]} MiB");
        return 0;
    }

    private static double Ratio(Folders folders, int threads, int rounds)
    {
        var source = folders.Model(ModelShelf.LanguageModelName);
        var options = new LlamaOptions { ContextLength = Context, Threads = threads, Device = ComputeDevice.Cpu };
        using var model = LlamaModel.Load(source, options);
        using var bare = new BareDecoding(source, options);
        var prompt = model.Tokenize(Start, parseSpecial: false);
        var generation = new GenerationOptions { MaxTokens = Tokens };
        var generated = model.Generate(Start, generation).Tokens.Select(token => token.Id).ToArray();

        // The binding does not decode the last token either: nothing follows it.
        var fed = generated[..^1];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {model.Description}, {threads} thread(s), {prompt.Length} tokens of prompt, {generated.Length} generated; {model.Device}"));
        var timings = Rounds.Time(
            rounds,
            new Contender("llama_decode, no sampling", () => bare.Run(prompt, fed)),
            new Contender("binding, sampled, with log-probabilities", () => model.Generate(Start, generation)));
        var rate = generated.Length / timings[1].Median.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {rate:0.0} tokens a second, llama.cpp {generated.Length / timings[0].Median.TotalSeconds:0.0}"));
        return 1 / timings[1].Ratio;
    }
}
