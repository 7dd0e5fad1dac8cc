using System.CommandLine;
using System.Globalization;
using AnswerEngine.Indexing;
using Bench.Measuring;
using Bench.Texts;

namespace Bench.Indexing;

/// <summary><c>index</c>: recall, size, speed and memory of the compressed index, held against exact MaxSim.</summary>
internal static class IndexCommand
{
    private static readonly Option<int> Passages = new("--passages") { Description = "Passages of documentation.", DefaultValueFactory = _ => 50_000 };

    private static readonly Option<int> Minutes = new("--minutes")
    {
        Description = "Minutes for encoding passages that the cache does not hold; what is encoded by then is measured.",
        DefaultValueFactory = _ => 10,
    };

    private static readonly Option<int> Memory = new("--memory-passages")
    {
        Description = "Passages that are indexed to measure memory; 0 to leave that out.",
        DefaultValueFactory = _ => 100_000,
    };

    private static readonly VectorPrecision[] Precisions = [VectorPrecision.TwoBits, VectorPrecision.EightBits, VectorPrecision.FourBits];

    public static Command Create()
    {
        var command = new Command("index", "The compressed index against exact MaxSim.") { DocumentationOptions.Docs, Passages, Minutes, Memory };
        command.SetAction(parsed => Run(
            Folders.Of(parsed), parsed.GetValue(DocumentationOptions.Docs)!, parsed.GetValue(Passages), TimeSpan.FromMinutes(parsed.GetValue(Minutes)), parsed.GetValue(Memory)));
        return command;
    }

    private static int Run(Folders folders, string[] docs, int wanted, TimeSpan time, int memory)
    {
        using var encoder = folders.Encoder();
        using var vectors = VectorFile.Open(VectorFile.PathIn(folders.Cache, encoder), encoder.Dimension);
        var path = Path.Combine(folders.Cache, "bench.pidx");
        var example = EncodedTexts.Of(ExampleTexts.Read(folders.Root), int.MaxValue, TimeSpan.MaxValue, encoder, vectors);
        _ = Measure("example", IndexedSet.Of(example, vectors, encoder), path);
        var documentation = EncodedTexts.Of(Documentation.Passages(docs.Where(Directory.Exists)), wanted, time, encoder, vectors);
        if (documentation.Count == 0)
        {
            Console.Error.WriteLine($"  error There are no manual or HTML pages in {string.Join(", ", docs)}. Name folders that hold some with --docs.");
            return 1;
        }

        var set = IndexedSet.Of(documentation, vectors, encoder);
        var measured = Measure("documentation", set, path);

        // The last that was written, at four bits, is what a build keeps.
        TierTiming.Run(set, path);
        File.Delete(path);
        if (memory > 0)
        {
            foreach (var line in ChildRun.Lines(MemoryCommand.Name, "--cache", folders.Cache, "--root", folders.Root, "--passages", memory.ToString(CultureInfo.InvariantCulture)))
                Console.WriteLine(line);
        }

        var (two, four) = (measured[0], measured[^1]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"index: 2-bit {two.BytesPerToken:0.0} bytes/token, recall@10 {two.Recall:0.000}; 4-bit {four.BytesPerToken:0.0} bytes/token, recall@10 {four.Recall:0.000}"));
        return 0;
    }

    private static IReadOnlyList<MeasuredIndex> Measure(string name, IndexedSet set, string path)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {set.Passages:N0} passages, {set.Questions.Count} questions from their headings"));
        var measured = new List<MeasuredIndex>();
        foreach (var precision in Precisions)
        {
            measured.Add(MeasuredIndex.Of(set, path, precision));
            Console.WriteLine(measured[^1]);
        }

        return measured;
    }
}
