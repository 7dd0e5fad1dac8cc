using System.Text.Json;
using AnswerEngine.Answers;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.Answers;

public sealed class GateTests
{
    private static readonly GateFeatures Features =
        new()
        {
            Sentence = 0.8,
            Section = 0,
            KindMissing = 1,
            Reason = 0,
            Account = 0,
            Names = 1,
            Gain = 0,
            SameLead = 0,
            Agreement = 0,
            Unsaid = 0,
            Supposed = 0,
            Letter = 0,
            Happened = 0,
            Opinion = 0,
            Veto = GateVeto.None,
        };

    private static readonly LogisticModel Unread = new(
        0.5,
        [
            new("sentence", 1, 0.6, 0.2), new("section", 0, 0, 1), new("gain", 0, 0, 1), new("same_lead", 0, 0, 1), new("agreement", 0, 0, 1),
            new("kind_missing", 2, 0, 1), new("reason", 0, 0, 1), new("account", 0, 0, 1), new("names", 0, 1, 1), new("unsaid", 0, 0, 1),
            new("supposed", 0, 0, 1), new("letter", 0, 0, 1), new("happened", 0, 0, 1), new("opinion", 0, 0, 1),
        ]);

    private static readonly Gate Small = new(Unread with { Terms = [.. Unread.Terms, new("read", 3, 0.5, 2)] }, 0.7, Unread, 0.9, 0.5, "set", "reader");

    [Fact]
    public void A_gate_is_read_back_as_it_was_written()
    {
        var read = Gate.Read(Small.Write());

        Assert.Equal(Small.Write(), read.Write());
        Assert.Equal(Small.Hash, read.Hash);
        Assert.Equal(Small.Model.Terms.AsEnumerable(), read.Model.Terms);
        Assert.EndsWith("}\n", Small.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_follows_every_value()
    {
        Gate[] gates =
        [
            Small, Small with { Threshold = 0.8 }, Small with { Near = 0.4 }, Small with { Calibration = "other" },
            Small with { Model = Small.Model with { Bias = 0 } }, Small with { Unread = Unread with { Bias = 0 } },
            Small with { UnreadThreshold = 0.8 }, Small with { Reader = "other" },
        ];

        Assert.Equal(gates.Length, gates.Select(gate => gate.Hash).Distinct().Count());
    }

    // z = 0.5 + 1 (0.8 - 0.6) / 0.2 + 2 · 1 = 3.5
    [Fact]
    public void The_probability_is_that_of_the_logistic_model()
    {
        var reading = Small.Judge(Features);

        Assert.Equal(1 / (1 + Math.Exp(-3.5)), reading.Probability, 1e-12);
        Assert.Equal(
            [
                "sentence", "section", "gain", "same_lead", "agreement", "kind_missing", "reason", "account", "names", "unsaid",
                "supposed", "letter", "happened", "opinion",
            ],
            reading.Features.Select(feature => feature.Key));
        Assert.True(reading.Open);
    }

    // z = 3.5 + 3 (-0.5 - 0.5) / 2 = 2
    [Fact]
    public void What_a_language_model_has_read_is_weighed_where_one_has()
    {
        var reading = Small.Judge(Features with { Read = -0.5 });

        Assert.Equal(1 / (1 + Math.Exp(-2)), reading.Probability, 1e-12);
        Assert.Equal(0.7, reading.Threshold);
        Assert.Equal(new("read", -0.5), reading.Features[^1]);
        Assert.Equal(0.9, Small.Judge(Features).Threshold);
        Assert.Equal((0.2, 0.2), (Small.At(0.2).Judge(Features).Threshold, Small.At(0.2).Judge(Features with { Read = 0 }).Threshold));
    }

    // Near is .5: a unit of log-odds above -4 is worth .02 of similarity.
    [Theory]
    [InlineData(0.5, null, true)]
    [InlineData(0.499, null, false)]
    [InlineData(0.43, 0.0, true)]
    [InlineData(0.41, 0.0, false)]
    [InlineData(0.52, -4.9, true)]
    [InlineData(0.52, -5.1, false)]
    public void Passages_are_shown_from_a_similarity_on_that_is_less_where_what_was_read_speaks_for_them(double similarity, double? read, bool near) =>
        Assert.Equal(near, Small.ComesNear(similarity, read));

    [Fact]
    public void What_it_sees_has_six_decimals() =>
        Assert.Equal(0.123457, (Features with { Sentence = 0.1234567 }).Named[0].Value);

    [Theory]
    [InlineData(0.9, GateVeto.None, true)]
    [InlineData(0.97, GateVeto.None, true)]
    [InlineData(0.98, GateVeto.None, false)]
    [InlineData(0.0, GateVeto.UnknownName, false)]
    [InlineData(0.0, GateVeto.SomebodyElse, false)]
    public void It_opens_from_the_threshold_on_unless_vetoed(double threshold, GateVeto veto, bool open) =>
        Assert.Equal(open, (Small with { UnreadThreshold = threshold }).Judge(Features with { Veto = veto }).Open);

    [Fact]
    public void A_model_of_other_features_is_refused()
    {
        var model = new LogisticModel(0, [new("other", 1, 0, 1)]);

        Assert.Throws<ArgumentException>(() => model.Probability([new("sentence", 1)]));
        Assert.Throws<ArgumentException>(() => model.Probability([]));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_text_that_is_no_gate_is_refused(string text) => Assert.ThrowsAny<JsonException>(() => Gate.Read(text));

    [Fact]
    public void The_gate_that_the_program_carries_can_judge() =>
        Assert.True(Gate.Default.Judge(Features with { Read = 0.5 }).Probability > Gate.Default.Judge(Features with { Read = -1 }).Probability);

    [Fact]
    public void The_gate_that_the_program_carries_can_judge_what_nobody_has_read() =>
        Assert.InRange(Gate.Default.Judge(Features).Probability, 0.01, 0.99);

    [Fact]
    public void The_gate_was_fitted_to_readings_of_the_models_that_the_repository_carries() =>
        Assert.Equal(SectionReader.IdentityOf(LlamaRelevance.FingerprintOf(EmbeddedLanguageModel.Files.Entry, EmbeddedLanguageModel.Adapter.Entry)), Gate.Default.Reader);
}
