using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AnswerEngine.Answers;
using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using Bench.Measuring;
using Site;
using Site.Engine;

namespace Bench.LanguageModels;

/// <summary><c>llm-answer</c>: answers one published question as a build does, in a process of its own.</summary>
internal static class AnswerCommand
{
    /// <summary>Name of the command, which <c>llm</c> runs.</summary>
    public const string Name = "llm-answer";

    public static Command Create()
    {
        var command = new Command(Name, "Answers one published question; prints seconds and MiB last.") { Hidden = true };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(Folders.Of(parsed), cancellation)));
        return command;
    }

    private static int Run(Folders folders, CancellationToken cancellation)
    {
        using var room = AnswerRoom.Open(new BuildOptions { Root = folders.Root, Models = folders.Models });
        var rewriter = new SentenceRewriter(() => room.Shelf.LanguageModel(ComputeDevice.Cpu), room.Shelf.Encoder);
        var published = room.Questions.Questions.Select(file => file.Question)
            .Where(question => room.Lock.Entries.TryGetValue(question.Id, out var entry) && entry.Answer is Answered)
            .OrderBy(question => question.Id, QuestionId.Ordinal).First();
        _ = room.Shelf.LanguageModel(ComputeDevice.Cpu);

        // Past the cache of the site: a reading that is known takes no time.
        var options = new LlamaOptions { ContextLength = ModelShelf.ContextLength, Threads = 1, Device = ComputeDevice.Cpu };
        using var relevance = LlamaRelevance.Load(folders.Model(ModelShelf.LanguageModelName), folders.Model(ModelShelf.SectionAdapterName), options);
        var reader = new SectionReader(() => relevance);
        var answerer = new QuestionAnswerer(room.Corpus, room.Shelf.Encoder, Gate.Default, room.Content.Config.Author ?? "", reader: reader);

        var began = Stopwatch.GetTimestamp();
        var answer = (Answered)answerer.Answer(published);
        var (_, tally) = rewriter.Rewrite(published.Text, answer, cancellation);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {published.Id}: {answer.Sentences.Length} sentences, {tally.Sentences} offered, {tally.Candidates} candidates, models open, threads 1"));
        Console.WriteLine(seconds.ToString("0.0", CultureInfo.InvariantCulture));
        Console.WriteLine((ChildRun.PeakMemory() >> 20).ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
