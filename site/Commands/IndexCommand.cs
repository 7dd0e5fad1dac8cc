using System.CommandLine;
using System.Diagnostics;
using AnswerEngine.Indexing;
using Site.Engine;

namespace Site.Commands;

/// <summary><c>index</c>: makes, checks and shows the index of the passages.</summary>
internal static class IndexCommand
{
    private static readonly Argument<string?> File = new("file") { Description = "The index; .cache/index.pidx below the root if left out.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var precision = new Option<string>("--precision") { Description = "How the index keeps vectors: 1, 2 or 4 bits a dimension, int8, f16 or f32.", DefaultValueFactory = _ => "4" };
        precision.AcceptOnlyFromAmong("1", "2", "4", "int8", "f16", "f32");
        var working = new Option<string>("--working-precision") { Description = "How vectors are kept until they are in the index: f32 or f16.", DefaultValueFactory = _ => "f32" };
        working.AcceptOnlyFromAmong("f32", "f16");
        var memory = new Option<string>("--memory") { Description = "What indexing may take beside the vectors' cache, such as 512MB.", DefaultValueFactory = _ => "512MB" };
        var build = new Command("build", "Make an index from the passages of content/, and show quality and memory.") { File, precision, working, memory };
        build.SetAction(parsed => Make(SharedOptions.Build(parsed), parsed.GetValue(File), new IndexOptions
        {
            Precision = PrecisionOf(parsed.GetValue(precision)!),
            Working = parsed.GetValue(working) == "f16" ? WorkingPrecision.Half : WorkingPrecision.Full,
            Memory = ByteSize.Parse(parsed.GetValue(memory)!),
            Parallelism = Environment.ProcessorCount,
        }));
        var stats = new Command("stats", "Sections with their sizes, bytes a token, and recall for the published questions.") { File };
        stats.SetAction(parsed => Stats(SharedOptions.Build(parsed), parsed.GetValue(File)));
        var verify = new Command("verify", "Check every byte of an index.") { File };
        verify.SetAction(parsed => Verify(SharedOptions.Build(parsed), parsed.GetValue(File)));
        var passage = new Option<int?>("--passage") { Description = "Number of the passage whose tokens are shown; all passages are listed if left out." };
        var dump = new Command("dump", "Show what an index holds: its passages, or the tokens of one.") { File, passage };
        dump.SetAction(parsed => Dump(SharedOptions.Build(parsed), parsed.GetValue(File), parsed.GetValue(passage)));
        return new Command("index", "The index of the passages.") { build, stats, verify, dump };
    }

    private static int Make(BuildOptions options, string? file, IndexOptions how)
    {
        using var room = AnswerRoom.Open(options);
        var path = file ?? options.IndexFile;
        var clock = Stopwatch.StartNew();
        try
        {
            how = how with { Fingerprint = room.Shelf.Encoder.Fingerprint, TemporaryFolder = Directory.CreateDirectory(options.CacheFolder).FullName };
            var report = IndexBuilder.Write(path, SiteIndex.Passages(room.Corpus), how);
            Say($"{path}: {report.Tokens:n0} tokens, {report.Centroids:n0} centroids from {report.Sample:n0} tokens, in {clock.Elapsed.TotalSeconds:0.0} s");
            Say($"mean squared residual {report.MeanSquaredResidual:0.0000}; indexing took at most {report.WorkingBytes / 1048576.0:0.0} MiB of {how.Memory / 1048576.0:0} MiB, the program {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB with models and cache");
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }

        return ShowStats(path, room);
    }

    private static int Stats(BuildOptions options, string? file)
    {
        using var room = AnswerRoom.Open(options);
        return ShowStats(file ?? options.IndexFile, room);
    }

    private static int ShowStats(string path, AnswerRoom room)
    {
        using var index = IndexFile.Open(path);
        var settings = index.Settings;
        Say($"{path}: {settings.Passages:n0} passages, {settings.Tokens:n0} tokens of dimension {settings.Dimension}, {settings.Centroids:n0} centroids, {NameOf(settings.Precision)}");
        foreach (var (section, length) in index.Sections) Say($"{section,-12} {length,12:n0} bytes  {PerToken(length, settings),7:0.000} a token");
        Say($"{"file",-12} {index.Length,12:n0} bytes  {PerToken(index.Length, settings),7:0.000} a token");
        if (!SiteIndex.Holds(index, room.Corpus))
        {
            Say($"The index is of other passages than content/ has now; `build` brings it up to date. Recall is not measured.");
            return ExitCodes.Success;
        }

        var queries = room.Questions.Questions.Select(file => room.Shelf.Encoder.EncodeQuery(file.Question.Text)).ToArray();
        foreach (var tier in new[] { SearchTier.Exact, SearchTier.Scan, SearchTier.Probe })
        {
            // Not disposed of: the file is.
            var found = new CompressedIndex(index, new SearchOptions { Tier = tier });
            Say($"recall@10 of {queries.Length} published questions, {tier,-5} {IndexRecall.At(room.Corpus.Index, found, queries):0.000}");
        }

        return ExitCodes.Success;
    }

    private static int Verify(BuildOptions options, string? file)
    {
        var path = file ?? options.IndexFile;
        using var index = IndexFile.Open(path);
        Say($"whole    {path}, {index.Settings.Passages:n0} passages, {index.Settings.Tokens:n0} tokens, {index.Length:n0} bytes");
        return ExitCodes.Success;
    }

    private static int Dump(BuildOptions options, string? file, int? passage)
    {
        using var room = AnswerRoom.Open(options);
        using var index = IndexFile.Open(file ?? options.IndexFile);
        var known = room.Passages.GroupBy(one => one.Hash).ToDictionary(group => group.Key, group => group.First());
        if (passage is not { } number)
        {
            for (var i = 0; i < index.Settings.Passages; i++)
                Say($"{i,6}  {index.HashOf(i)}  {index.TokensOf(i),4} tokens  {(known.TryGetValue(index.HashOf(i), out var found) ? found.Id.Value : "not in content/")}");
            return ExitCodes.Success;
        }

        if (number < 0 || number >= index.Settings.Passages) throw new FormatException($"There is no passage {number}; the index holds 0 to {index.Settings.Passages - 1}.");
        Say($"passage {number}, {index.HashOf(number)}{(known.TryGetValue(index.HashOf(number), out var shown) ? $", {shown.Id.Value}: {shown.EncodedText}" : ", not in content/")}");
        var vectors = shown is null ? null : room.Corpus.Embeddings[room.Passages.IndexOf(shown)];
        var codes = index.CodesOf(number);
        for (var i = 0; i < codes.Length; i++)
        {
            var word = vectors is null ? "" : shown!.EncodedText[vectors.Offsets[i].Start..vectors.Offsets[i].End];
            Say($"{i,5}  centroid {codes[i],5}  {Convert.ToHexStringLower(index.TokenBytes(index.FirstToken(number) + i))}  {word}");
        }

        return ExitCodes.Success;
    }

    private static double PerToken(long bytes, IndexSettings settings) => settings.Tokens == 0 ? 0 : (double)bytes / settings.Tokens;

    private static VectorPrecision PrecisionOf(string name) => name switch
    {
        "1" => VectorPrecision.OneBit,
        "2" => VectorPrecision.TwoBits,
        "4" => VectorPrecision.FourBits,
        "int8" => VectorPrecision.EightBits,
        "f16" => VectorPrecision.Half,
        _ => VectorPrecision.Full,
    };

    private static string NameOf(VectorPrecision precision) => precision switch
    {
        VectorPrecision.EightBits => "int8",
        VectorPrecision.Half => "f16",
        VectorPrecision.Full => "f32",
        _ => $"{(int)precision} bits a dimension",
    };

    private static void Say(FormattableString line) => Console.WriteLine("  " + FormattableString.Invariant(line));
}
