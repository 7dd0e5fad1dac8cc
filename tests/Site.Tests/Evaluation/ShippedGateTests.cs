using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AnswerEngine.Answers;
using AnswerEngine.Evaluation;
using AnswerEngine.Passages;
using CsvHelper;

namespace Site.Tests.Evaluation;

/// <summary>
/// The gate that the program carries follows from the cases in <c>evaluation/gate.csv</c>, which <c>eval calibrate --csv</c> wrote:
/// the fit is arithmetic alone and needs no model. What was read stands there for the sets that the adapter was not taught on.
/// </summary>
public sealed partial class ShippedGateTests
{
    // What eval calibrate takes if it is not told otherwise.
    private const double Risk = 0.02;
    private const double Wrong = 0.02;

    [Fact]
    public void The_shipped_gate_is_fitted_anew_byte_for_byte()
    {
        var cases = Cases();

        var (gate, _) = GateCalibration.Fit(cases, Risk, Wrong, Gate.Default.Near, Gate.Default.Reader);

        Assert.Equal(Gate.Default.Write(), gate.Write());
    }

    [Fact]
    public void Its_cases_are_those_that_adapters_read_without_having_seen_their_pages_and_then_those_that_the_adapter_was_not_taught_on()
    {
        var sets = Directory.GetFiles(RepositoryFolder.At("tests/sets"))
            .Where(file => FittedName().IsMatch(Path.GetFileName(file))).Order(StringComparer.Ordinal).ToLookup(file => TaughtName().IsMatch(Path.GetFileName(file)));
        using var readings = HeldOutReadings.Read(RepositoryFolder.At("tests/sets/held-out-readings.tsv"));
        var taught = sets[true].SelectMany(LabelledQuestion.ReadSet).Where(question => readings.Holds(question.Question)).ToArray();
        LabelledQuestion[] questions = [.. taught, .. sets[false].SelectMany(LabelledQuestion.ReadSet)];

        Assert.Equal(Gate.Default.Calibration, TextHash.Of([.. questions.SelectMany(question => new[] { question.Question, question.Answerable.ToString() })]));
        Assert.Equal(questions.Select(question => question.Question), Cases().Select(measured => measured.Case.Question));
        Assert.Equal(taught.Length, Cases().TakeWhile(measured => !measured.Features.IsRead).Count());
    }

    [GeneratedRegex("^((answerable|near|far)-)?(calibration|everyday|former(-[2-5])?|more)[.]jsonl$")]
    private static partial Regex TaughtName();

    [GeneratedRegex(@"^(calibration|(answerable|near|far)-(?!test\b).+)\.jsonl$")]
    private static partial Regex FittedName();

    private static MeasuredQuestion[] Cases()
    {
        using var csv = new CsvReader(new StreamReader(RepositoryFolder.At("evaluation/gate.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var cases = new List<MeasuredQuestion>();
        while (csv.Read()) cases.Add(Case(csv));
        return [.. cases];
    }

    private static MeasuredQuestion Case(CsvReader csv)
    {
        double Value(string name) => double.Parse(csv[name]!, CultureInfo.InvariantCulture);
        double? Reading(string name) => csv[name] is { Length: > 0 } value ? double.Parse(value, CultureInfo.InvariantCulture) : null;
        bool Holds(string name) => bool.Parse(csv[name]!);
        var features = new GateFeatures
        {
            Sentence = Value("sentence"),
            Section = Value("section"),
            Gain = Value("gain"),
            SameLead = Value("same_lead"),
            Agreement = Value("agreement"),
            KindMissing = Value("kind_missing"),
            Reason = Value("reason"),
            Account = Value("account"),
            Names = Value("names"),
            Unsaid = Value("unsaid"),
            Supposed = Value("supposed"),
            Letter = Value("letter"),
            Happened = Value("happened"),
            Opinion = Value("opinion"),
            Read = Reading("read"),
            Veto = LockNames.Read<GateVeto>(csv["veto"]!),
        };
        return new MeasuredQuestion(
            new LabelledQuestion { Question = csv["question"]!, Answerable = Holds("answerable"), Kind = csv["kind"]! }, features, csv["lead"]!, Holds("right"));
    }
}
