using System.CommandLine;
using System.Security.Cryptography;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using Site.Reports;

namespace Site.Commands.Evaluation;

/// <summary>The labelled sets that a command measures on.</summary>
internal static class LabelledSets
{
    private static readonly string[] Divided = ["answerable", "near", "far"];

    // What the embedded adapter was taught on (models/section-reader/README.md): it knows what to say of these questions.
    private static readonly string[] Taught = ["calibration", "everyday", "former", "former-2", "former-3", "former-4", "former-5", "more"];

    /// <summary>Sets that a command cannot do without.</summary>
    public static Option<string[]> Required { get; } = Sets(required: true);

    /// <summary>Sets in place of those of the project.</summary>
    public static Option<string[]> InPlace { get; } = Sets(required: false);

    /// <summary>The sets of the project that are divided in halves.</summary>
    public static string[] Of(BuildOptions options, SetHalf half) =>
        [.. Divided.Select(name =>
            Path.Combine(options.Root, "tests", "sets", $"{name}-{(half == SetHalf.Test ? "test" : "calibration")}.jsonl"))];

    /// <summary>
    /// The sets that the gate is fitted to, in the order of their names: the older set, and all questions that are not for measuring alone.
    /// </summary>
    public static string[] ForFitting(BuildOptions options)
    {
        var folder = Path.Combine(options.Root, "tests", "sets");
        return [.. Divided.SelectMany(name => Directory.GetFiles(folder, $"{name}-*.jsonl")).Except(Of(options, SetHalf.Test)).Append(Path.Combine(folder, "calibration.jsonl"))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The cases of the sets that the gate is fitted to, those that the embedded adapter was taught on first: of these, adapters that had
    /// not seen the pages rank the sections, and what they read is no feature; cases that none of them read are left out.
    /// </summary>
    public static MeasuredQuestion[] MeasureForFitting(AnswerRoom room, BuildOptions options)
    {
        var sets = ForFitting(options).ToLookup(WasTaught);
        using var readings = HeldOutReadings.Read(Path.Combine(options.Root, "tests", "sets", "held-out-readings.tsv"));
        return [.. Measure(room, sets[true], readings), .. Measure(room, sets[false])];
    }

    /// <summary>The cases of several sets, with what the gate sees of each. Sentences are chosen by retrieval, whatever the site wants: the gate is the same for all sites.</summary>
    public static MeasuredQuestion[] Measure(AnswerRoom room, IEnumerable<string> sets) => Measure(room, sets, readings: null);

    /// <summary>Whether an answer states the fact that is asked for, or, where none is named, cites the page.</summary>
    public static bool IsRight(AnswerRoom room, LabelledQuestion question, Answer answer) =>
        answer is Answered answered && answered.Sentences.Any(sentence => question.IsStatedBy(room.PageOf(sentence.Passage), sentence.Text));

    /// <summary>SHA-256 of a set, in lower-case hexadecimal digits.</summary>
    public static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    /// <summary>A set as reports name it.</summary>
    public static MeasuredSet Describe(string path) =>
        new(Path.GetFileName(path), File.ReadLines(path).Count(line => !string.IsNullOrWhiteSpace(line)), HashOf(path));

    /// <summary>A kind of case as it is printed.</summary>
    public static string NameOf(string? kind) => string.IsNullOrEmpty(kind) ? "unmarked" : kind;

    private static bool WasTaught(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return Taught.Any(taught => name == taught || Divided.Any(kind => name == $"{kind}-{taught}"));
    }

    private static MeasuredQuestion[] Measure(AnswerRoom room, IEnumerable<string> sets, HeldOutReadings? readings)
    {
        var answerer = room.AnswererByRetrieval(readings is null ? null : new SectionReader(() => readings, readsOn: false));
        LabelledQuestion[] questions = [.. sets.SelectMany(LabelledQuestion.ReadSet).Where(question => readings?.Holds(question.Question) ?? true)];
        if (readings is null) answerer.ReadAhead(questions.Select(question => question.Question));
        return [.. questions.Select(question =>
        {
            var (features, section, answer) = answerer.Measure(question.Question);
            return new MeasuredQuestion(question, readings is null ? features : features with { Read = null }, section, IsRight(room, question, answer));
        })];
    }

    private static Option<string[]> Sets(bool required) => new("--set")
    {
        Description = "Labelled questions, one JSON object a line: question, answerable, and where known page, fact, kind. Several files may follow.",
        Required = required,
        AllowMultipleArgumentsPerToken = true,
    };
}
