using System.Globalization;
using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;

namespace AnswerEngine.Evaluation;

/// <summary>
/// Readings of labelled questions by adapters that were made like the embedded one and had seen neither the page that a question is about nor
/// the page that was read: what the embedded one says of the pages that it was taught on says too little about others.
/// </summary>
/// <remarks>
/// A line of the file is a question, a prompt and the log-odds, apart by tabs; a question is the first 16 digits of its hash
/// (<see cref="TextHash.Of"/>), a prompt of that of its two parts. A line that begins with # is a comment.
/// </remarks>
public sealed class HeldOutReadings : IRelevance
{
    private const int Digits = 16;

    private readonly string path;
    private readonly HashSet<string> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float> readings = new(StringComparer.Ordinal);

    private HeldOutReadings(string path) => this.path = path;

    /// <summary>Empty: the readings are of several adapters, none of which is at hand.</summary>
    public string Fingerprint => "";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">A line is no reading; the message names the file and the line.</exception>
    public static HeldOutReadings Read(string path)
    {
        var held = new HeldOutReadings(path);
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (line.Split('\t') is not [{ Length: Digits } question, { Length: Digits } prompt, var odds] || !float.TryParse(odds, NumberStyles.Float, CultureInfo.InvariantCulture, out var reading))
                throw new FormatException($"{path}:{number + 1}: This is no reading: {Digits} digits of a question, {Digits} of a prompt and a number are expected, apart by tabs. Restore the file.");
            held.questions.Add(question);
            held.readings[prompt] = reading;
        }

        return held;
    }

    /// <summary>Whether a question of a labelled set was read.</summary>
    public bool Holds(string question) => questions.Contains(Short(question));

    /// <inheritdoc/>
    /// <exception cref="FormatException">The file has no such reading.</exception>
    public float LogOdds(Prompt beginning, Prompt rest) => readings.TryGetValue(Short(beginning.Text, rest.Text), out var reading)
        ? reading
        : throw new FormatException($"{path} holds no reading of “{rest.Text.Split('\n')[0].Trim()}” with a section that comes near to it: the content or the retrieval has changed since. Teach adapters anew (models/section-reader/README.md).");

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static string Short(params ReadOnlySpan<string> parts) => TextHash.Of(parts)[..Digits];
}
