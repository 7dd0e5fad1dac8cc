using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using AnswerEngine.Encoding;
using AnswerEngine.Indexing;
using Bench.Measuring;

namespace Bench.MaxSim;

/// <summary><c>maxsim</c>: int8 MaxSim against a plain loop of the same int8 dot products, on one thread.</summary>
internal static class MaxSimCommand
{
    private const int Passages = 1000;
    private const int PassageTokens = 120;
    private const int Dimension = 96;
    private const int QueryTokens = 32;
    private const int Rounds = 101;
    private const string BareLoop = "bare loop, products only added up";
    private const string Kernel = "int8 MaxSim";

    public static Command Create()
    {
        var command = new Command("maxsim", "int8 MaxSim against a bare loop of int8 dot products.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var random = new Random(20261124);
        var passages = Enumerable.Range(0, Passages).Select(_ => Embeddings(random, PassageTokens)).ToArray();
        var query = Embeddings(random, QueryTokens);
        var rows = passages.Select(passage => Int8Rows.Quantize(passage.Data.Span, Dimension)).ToArray();
        var values = rows.SelectMany(Values).ToArray();
        var queryValues = Values(Int8Rows.Quantize(query.Data.Span, Dimension));
        short[] wide = [.. queryValues.Select(value => (short)value)];

        if (BareProducts.Widths.Count == 0)
        {
            Console.Error.WriteLine("  error This processor has no AVX2: there is no bare loop to hold the engine against.");
            return 1;
        }

        if (BareProducts.Widths.Any(bits => BareProducts.Sum(bits, wide, values) != BareProducts.OneByOne(queryValues, values, Dimension)))
        {
            throw new InvalidOperationException("The two plain loops give different sums.");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {Passages} passages of {PassageTokens} tokens, {QueryTokens} query tokens, {Dimension} dimensions, one thread"));
        var sink = 0d;
        var timings = Measuring.Rounds.Time(
            Rounds,
            [
                .. BareProducts.Widths.Select(bits =>
                    new Contender($"{BareLoop}, {bits} bits", () => sink += BareProducts.Sum(bits, wide, values))),
                new Contender("plain loop, one dot product after the other", () => sink += BareProducts.OneByOne(queryValues, values, Dimension)),
                .. Enum.GetValues<Int8Path>().Where(path => Int8MaxSim.IsSupported(path) && path != Int8Path.Scalar).Select(path =>
                    new Contender($"{Kernel}, {path}", () => sink += Score(query, rows, path))),
                new Contender("f32 MaxSim", () => sink += passages.Sum(passage => AnswerEngine.Indexing.MaxSim.Score(query, passage))),
            ]);
        if (!double.IsFinite(sink)) throw new InvalidOperationException("A score is not a finite number.");
        var ratio = Fastest(timings, Kernel) / Fastest(timings, BareLoop);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"maxsim: ratio to bare loop {ratio:0.000}"));
        return 0;
    }

    private static double Fastest(IEnumerable<Timing> timings, string kind) =>
        timings.Where(timing => timing.Name.StartsWith(kind, StringComparison.Ordinal)).Min(timing => timing.Ratio);

    // Packing the query belongs to a search, and so to its time.
    private static double Score(TokenEmbeddings query, byte[][] rows, Int8Path path)
    {
        var prepared = new Int8MaxSim(query, path);
        var sum = 0d;
        foreach (var passage in rows) sum += prepared.Score(passage);
        return sum;
    }

    private static sbyte[] Values(byte[] rows) =>
        [.. rows.Chunk(Int8Rows.Stride(Dimension)).SelectMany(row => MemoryMarshal.Cast<byte, sbyte>(row.AsSpan(sizeof(float))).ToArray())];

    private static TokenEmbeddings Embeddings(Random random, int tokens)
    {
        var data = new float[tokens * Dimension];
        for (var token = 0; token < tokens; token++)
        {
            var vector = data.AsSpan(token * Dimension, Dimension);
            foreach (ref var value in vector) value = (random.NextSingle() + random.NextSingle() + random.NextSingle()) - 1.5f;
            var length = MathF.Sqrt(System.Numerics.Tensors.TensorPrimitives.SumOfSquares(vector));
            System.Numerics.Tensors.TensorPrimitives.Divide(vector, length, vector);
        }

        return new TokenEmbeddings([.. Enumerable.Range(0, tokens)], [.. new TokenOffset[tokens]], Dimension, data);
    }
}
