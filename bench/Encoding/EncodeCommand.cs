using System.CommandLine;
using System.Globalization;
using AnswerEngine.Encoding;
using Bench.Measuring;
using Bench.Texts;
using Microsoft.ML.OnnxRuntime;
using Site.Engine;

namespace Bench.Encoding;

/// <summary><c>encode</c>: the encoder against bare sessions of ONNX Runtime on the same graph, texts and processors.</summary>
internal static class EncodeCommand
{
    private const int MostPassages = 64;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "Rounds that count.", DefaultValueFactory = _ => 15 };
        var command = new Command("encode", "The encoder against bare ONNX sessions.") { rounds };
        command.SetAction(parsed => Run(Folders.Of(parsed), parsed.GetValue(rounds)));
        return command;
    }

    private static int Run(Folders folders, int rounds)
    {
        string[] texts = [.. ExampleTexts.Read(folders.Root).Take(MostPassages).Select(passage => passage.Text)];
        var sideBySide = Environment.ProcessorCount;
        using var encoder = folders.Encoder();
        using var bare = new BareSessions(folders.Model(ModelShelf.EncoderName).PathOf("model_int8.onnx"), sideBySide);
        var inputs = texts.Select(text => encoder.Tokenizer.Tokenize(text, 512).Ids.Select(id => (long)id).ToArray()).ToArray();
        RequireSameVectors(encoder, bare, texts[0], inputs[0]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {texts.Length} passages of the example, {inputs.Average(ids => ids.Length):0} tokens on average, {sideBySide} side by side, one thread each, batch 1"));

        var timings = Rounds.Time(
            rounds,
            new Contender("bare sessions, tokens at hand", () => bare.RunAll(inputs)),
            new Contender("encoder, from text to vectors", () => encoder.EncodeAll(texts, sideBySide)),
            new Contender("tokenizer alone, one thread", () =>
            {
                foreach (var text in texts) _ = encoder.Tokenizer.Tokenize(text, 512);
            }));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {texts.Length / timings[1].Median.TotalSeconds:0} passages a second, bare {texts.Length / timings[0].Median.TotalSeconds:0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"encode: ratio to bare session {1 / timings[1].Ratio:0.000}"));
        return 0;
    }

    // What runs beside the encoder must do the same work, or the ratio says nothing.
    private static void RequireSameVectors(OnnxEncoder encoder, BareSessions bare, string text, long[] ids)
    {
        var own = encoder.Encode(text);
        var other = bare.Run(0, ids);
        var (row, kept) = (0, 0);
        for (; row < ids.Length && kept < own.Count; row++)
        {
            if (ids[row] != own.TokenIds[kept]) continue;
            if (!other.AsSpan(row * own.Dimension, own.Dimension).SequenceEqual(own[kept])) break;
            kept++;
        }

        if (kept != own.Count) throw new InvalidOperationException($"The bare session gives another vector for token {row}.");
    }
}
