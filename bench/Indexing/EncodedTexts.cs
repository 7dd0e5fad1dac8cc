using System.Diagnostics;
using System.Globalization;
using AnswerEngine.Encoding;
using Bench.Texts;

namespace Bench.Indexing;

/// <summary>Encodes passages into a file of vectors until time is up, and says how fast and how long it will take.</summary>
internal static class EncodedTexts
{
    private const int Chunk = 256;

    /// <summary>The passages whose vectors are in the file, in the order of the texts, at most so many.</summary>
    /// <param name="texts">The passages.</param>
    /// <param name="wanted">Passages wanted.</param>
    /// <param name="time">Time for passages whose vectors are not in the file yet.</param>
    /// <param name="encoder">Encodes what is missing.</param>
    /// <param name="vectors">The file.</param>
    public static IReadOnlyList<BenchText> Of(
        IEnumerable<BenchText> texts, int wanted, TimeSpan time, IEncoder encoder, VectorFile vectors)
    {
        var ready = new List<BenchText>();
        var (began, encoded, shown) = (Stopwatch.GetTimestamp(), 0, TimeSpan.Zero);
        foreach (var chunk in texts.Take(wanted).Chunk(Chunk))
        {
            var missing = chunk.Where(text => !vectors.Holds(text.Text)).ToArray();
            var taken = Stopwatch.GetElapsedTime(began);
            if (missing.Length > 0 && taken > time) break;
            var results = encoder.EncodeAll([.. missing.Select(text => text.Text)], Environment.ProcessorCount);
            foreach (var (text, result) in missing.Zip(results)) vectors.Append(text.Text, result);
            ready.AddRange(chunk);
            encoded += missing.Length;
            taken = Stopwatch.GetElapsedTime(began);
            if (missing.Length == 0 || taken - shown < TimeSpan.FromSeconds(10)) continue;
            shown = taken;
            var left = Math.Min((wanted - ready.Count) * (taken / encoded).TotalSeconds, (time - taken).TotalSeconds);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {ready.Count:N0} passages encoded, {encoded / taken.TotalSeconds:0} a second, about {Math.Max(0, left):0} s left"));
        }

        if (encoded > 0)
        {
            var taken = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {encoded:N0} passages encoded in {taken:0} s, {encoded / taken:0} a second"));
        }

        return ready;
    }
}
