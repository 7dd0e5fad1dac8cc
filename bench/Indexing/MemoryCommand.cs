using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using AnswerEngine.Passages;
using Bench.Measuring;

namespace Bench.Indexing;

/// <summary><c>index-memory</c>: the peak of resident memory while many passages are indexed, in a process of its own.</summary>
/// <remarks>Passages beyond those that are encoded are copies with noise, so that they lie in clusters as real ones do.</remarks>
internal static class MemoryCommand
{
    /// <summary>Name of the command, which <c>index</c> runs.</summary>
    public const string Name = "index-memory";

    // A tenth of a unit vector's length over 96 dimensions.
    private const float Noise = .01f;

    private static readonly Option<int> Passages = new("--passages") { Description = "Passages to index.", DefaultValueFactory = _ => 100_000 };

    private static readonly Option<int> Memory = new("--memory") { Description = "MiB that indexing may take.", DefaultValueFactory = _ => 512 };

    public static Command Create()
    {
        var command = new Command(Name, "Indexes passages of the cache and copies of them with noise; prints the peak of resident memory.") { Passages, Memory };
        command.SetAction(parsed => Run(Folders.Of(parsed), parsed.GetValue(Passages), parsed.GetValue(Memory)));
        return command;
    }

    private static int Run(Folders folders, int count, int mebibytes)
    {
        using var encoder = folders.Encoder();
        using var vectors = VectorFile.Open(VectorFile.PathIn(folders.Cache, encoder), encoder.Dimension);
        if (vectors.Count == 0)
        {
            Console.Error.WriteLine("  error No passage is encoded yet. Run `index` first, with the same --cache.");
            return 1;
        }

        var path = Path.Combine(folders.Cache, "memory.pidx");
        var options = new IndexOptions { Parallelism = Environment.ProcessorCount, TemporaryFolder = folders.Cache, Memory = (long)mebibytes << 20 };
        var began = Stopwatch.GetTimestamp();
        var report = IndexBuilder.Write(
            path,
            Enumerable.Range(0, count).Select(i => new IndexedPassage(
                TextHash.Of(i.ToString(CultureInfo.InvariantCulture)), () => Load(vectors, i))),
            options);
        File.Delete(path);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {report.Passages:N0} passages, {report.Tokens:N0} tokens, {report.Centroids:N0} centroids at 4 bits in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: "
            + $"allowed {options.Memory >> 20} MiB, planned {report.WorkingBytes >> 20} MiB, peak resident memory {ChildRun.PeakMemory() >> 20} MiB"));
        return 0;
    }

    private static TokenEmbeddings Load(VectorFile vectors, int passage)
    {
        var source = vectors.Load(passage % vectors.Count);
        if (passage < vectors.Count) return source;
        var random = new Random(passage);
        var data = source.Data.ToArray();
        foreach (ref var value in data.AsSpan()) value += Noise * ((random.NextSingle() * 2) - 1) * MathF.Sqrt(3);
        for (var token = 0; token < source.Count; token++)
        {
            var vector = data.AsSpan(token * source.Dimension, source.Dimension);
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        }

        return new TokenEmbeddings(source.TokenIds, source.Offsets, source.Dimension, data);
    }
}
