using AnswerEngine.Answers;
using AnswerEngine.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace AnswerEngine.Tests.Answers;

public sealed class AnswerLockTests
{
    private const string Remedy = "Restore answers.lock from version control, or delete it and run `answers` to write it anew.";

    private static readonly Gen<string> Words = Gen.Elements(
        "plain", "“quoted”", "\"straight\"", "'", "a: b", "- item", "# no comment", "\n", "\r\n", "\t", "\\", "{x}", "[y]", "&a", "*b",
        "!tag", "%", "@", "`", "~", "null", "true", "0x1", "é", "漢字", "😀", "\u200B", "\u202E", "\u0085", "\u2028", "\u00A0", "\uFEFF",
        "\u0001", "\u007F", "\uFFFE", " ", "...", "---", "?").ListOf().Select(words => string.Join(' ', words.Take(6)));

    private static readonly Gen<double> Scores = Gen.Choose(-10000, 10000).Select(value => value / 10000.0);

    private static readonly Gen<GateReading> Readings =
        from probability in Scores
        from threshold in Scores
        from veto in Gen.Elements(Enum.GetValues<GateVeto>())
        from features in Scores.ListOf()
        select new GateReading(probability, threshold, veto, [.. features.Select((value, i) => KeyValuePair.Create($"f{i}", value))]);

    private static readonly Gen<AnswerSentence> Sentences =
        from text in Words
        from quote in Words
        from mode in Gen.Elements(Enum.GetValues<SentenceMode>())
        from alignment in Scores
        from likelihood in Scores
        from likely in Gen.Elements(true, false)
        select new AnswerSentence
        {
            Text = text,
            Mode = mode,
            Passage = new PassageId("a.md#" + quote),
            PassageHash = TextHash.Of(text),
            Quote = mode == SentenceMode.Quoted ? text : quote,
            Checks = mode == SentenceMode.Quoted ? ["verbatim"] : ["numbers", "names"],
            Alignment = mode == SentenceMode.Quoted ? 1 : alignment,
            Likelihood = mode == SentenceMode.Rewritten && likely ? likelihood : null,
        };

    private static readonly Gen<Answer> Answers =
        from gate in Readings
        from sentences in Sentences.NonEmptyListOf()
        from near in Gen.Zip(Words, Scores).ListOf()
        from accepter in Gen.Elements(Enum.GetValues<AcceptedBy>())
        from reason in Gen.Elements(Enum.GetValues<NotAvailableReason>())
        from answered in Gen.Elements(true, false)
        let nearest = near.Select(pair => new NearPassage(new PassageId(pair.Item1), pair.Item2)).ToArray()
        select answered
            ? (Answer)new Answered { Gate = gate, Nearest = [.. nearest], AcceptedBy = accepter, Sentences = [.. sentences] }
            : new NotAvailable { Gate = gate, Nearest = [.. nearest], Reason = reason };

    [Fact]
    public void Whatever_is_written_is_read_back()
    {
        var locks = Gen.Zip(Words, Answers).ListOf().Select(entries => Locks.Of([.. entries
            .DistinctBy(entry => entry.Item1)
            .Select(entry => Locks.Entry(new Question { Id = new QuestionId(entry.Item1), Text = "Q: " + entry.Item1 }, [], entry.Item2))]));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 7), Prop.ForAll(locks.ToArbitrary(), answers =>
        {
            var text = AnswerLockWriter.Write(answers);
            var read = AnswerLockReader.Read(text);
            Assert.Equal(answers.Engine, read.Engine);
            Assert.Equal(answers.Entries.Keys, read.Entries.Keys);
            Assert.All(answers.Entries.Values.Zip(read.Entries.Values), pair => AssertSame(pair.First, pair.Second));
            return text == AnswerLockWriter.Write(read);
        }));
    }

    [Fact]
    public void The_empty_lock_and_the_empty_file_are_read_back()
    {
        Assert.Null(AnswerLockReader.Read("").Engine);
        Assert.Empty(AnswerLockReader.Read("# nothing\n").Entries);
        Assert.Empty(AnswerLockReader.Read(AnswerLockWriter.Write(AnswerLock.Empty)).Entries);
    }

    [Fact]
    public void It_is_written_so_that_a_person_can_review_it()
    {
        var question = new Question { Id = new QuestionId("first-visit/pipes"), Text = "How many \"pipes\"?" };
        var answer = new Answered
        {
            Gate = new GateReading(0.85126, 0.7, GateVeto.None, [new("sentence", 0.7), new("kind", -1)]),
            Nearest = [new NearPassage(new PassageId("a.md#x"), 0.61234)],
            AcceptedBy = AcceptedBy.Author,
            Sentences =
            [
                new AnswerSentence
                {
                    Text = "She measured 412 pipes.", Mode = SentenceMode.Rewritten, Passage = new PassageId("a.md#x"), PassageHash = "abc",
                    Quote = "She measured 412 pipes, which took time.", Checks = ["numbers", "names"], Alignment = 0.95, Probability = 0.9, Likelihood = -0.25,
                },
            ],
        };
        var entry = Locks.Entry(question, [], answer) with { QuestionHash = "q1", EngineHash = "e1", CorpusHash = "c1" };

        Assert.Equal(
            """
            # The proven answers of this site, pinned to what they depend on. Review a change here as you would
            # review code. `answers` writes this file; by hand, change the pages or the questions instead.
            version: 1
            engine:
              encoder: "encoder"
              language_model: "model"
              prompt: "prompt"
              verifier: "verifier"
              gate: "gate"
              selection: "selection"
            answers:
            - id: "first-visit/pipes"
              question: "How many \"pipes\"?"
              question_hash: "q1"
              engine_hash: "e1"
              corpus_hash: "c1"
              outcome: "answered"
              accepted_by: "author"
              sentences:
              - text: "She measured 412 pipes."
                mode: "rewritten"
                passage: "a.md#x"
                passage_hash: "abc"
                quote: "She measured 412 pipes, which took time."
                checks: [numbers, names]
                alignment: 0.9500
                probability: 0.9000
                likelihood: -0.2500
              gate:
                probability: 0.8513
                threshold: 0.7000
                features: {sentence: 0.7000, kind: -1.0000}
              nearest:
              - {passage: "a.md#x", score: 0.6123}

            """,
            AnswerLockWriter.Write(Locks.Of(entry)));
    }

    [Theory]
    [InlineData("version: 1", "version: 2", 3, "The lock has version 2; this program reads version 1. Delete it and run `answers` to write it anew.")]
    [InlineData("version: 1\n", "", 3, "The lock does not have the form that it should: “version” is missing. " + Remedy)]
    [InlineData("outcome: \"not available\"", "outcome: \"perhaps\"", 17, "The lock does not have the form that it should: The outcome “perhaps” is not known. " + Remedy)]
    [InlineData("reason: \"not addressed\"", "reason: \"mood\"", 18, "The lock does not have the form that it should: “mood” is not one of: nothing near, not addressed, nothing to quote, evidence missing. " + Remedy)]
    [InlineData("probability: 0.2000", "probability: high", 20, "The lock does not have the form that it should: “high” is no number. " + Remedy)]
    [InlineData("probability: 0.2000", "probability: NaN", 20, "The lock does not have the form that it should: “NaN” is no number. " + Remedy)]
    [InlineData("    probability: 0.2000\n", "", 20, "The lock does not have the form that it should: “probability” is missing. " + Remedy)]
    [InlineData("features: {sentence: 0.3000}", "features: 3", 22, "The lock does not have the form that it should: Keys and values are expected here. " + Remedy)]
    [InlineData("question_hash: ", "question_hash: [1] #", 14, "The lock does not have the form that it should: A text or a number is expected here. " + Remedy)]
    [InlineData("  encoder: \"encoder\"\n", "", 5, "The lock does not have the form that it should: “encoder” is missing. " + Remedy)]
    public void A_broken_lock_is_explained_with_its_line(string right, string wrong, int line, string message)
    {
        var text = Refusal();
        Assert.Contains(right, text, StringComparison.Ordinal);

        var error = Assert.Throws<AnswerLockException>(() => AnswerLockReader.Read(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal((line, message), (error.Line, error.Message));
    }

    [Theory]
    [InlineData("answers:\n- \"", 2)]
    [InlineData("version: 1\nanswers: [\n", 3)]
    [InlineData("version: 1\nanswers: a: b\n", 2)]
    public void What_is_no_yaml_is_explained_with_its_line(string text, int line)
    {
        var error = Assert.Throws<AnswerLockException>(() => AnswerLockReader.Read(text));

        Assert.Equal(line, error.Line);
        Assert.StartsWith("The lock is not valid YAML: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(Remedy, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("just words", "Keys and values are expected here.")]
    [InlineData("version: 1\n", "“answers” is missing.")]
    [InlineData("version: 1\nanswers: none\n", "“answers” is no list.")]
    [InlineData("version: 1\nanswers:\n- none\n", "Keys and values are expected here.")]
    [InlineData("version: 1\nengine: x\nanswers:\n", "Keys and values are expected here.")]
    public void Yaml_of_another_form_is_refused(string text, string what) =>
        Assert.Contains(what, Assert.Throws<AnswerLockException>(() => AnswerLockReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_question_that_stands_in_it_twice_is_named()
    {
        var text = Refusal();
        var twice = text + text[text.IndexOf("- id", StringComparison.Ordinal)..];

        var error = Assert.Throws<AnswerLockException>(() => AnswerLockReader.Read(twice));

        Assert.Equal($"The lock does not have the form that it should: “film” stands in it twice. {Remedy}", error.Message);
        Assert.Equal(23, error.Line);
    }

    private static string Refusal() => Locks.Write("film", Locks.Refused);

    private static void AssertSame(LockEntry expected, LockEntry actual)
    {
        Assert.Equal(
            (expected.Id, expected.Text, expected.QuestionHash, expected.EngineHash, expected.CorpusHash),
            (actual.Id, actual.Text, actual.QuestionHash, actual.EngineHash, actual.CorpusHash));
        Assert.Equal(expected.Answer.Nearest.AsEnumerable(), actual.Answer.Nearest);
        Assert.Equal(expected.Answer.Gate.Features.AsEnumerable(), actual.Answer.Gate.Features);
        Assert.Equal(expected.Answer.Gate with { Features = [] }, actual.Answer.Gate with { Features = [] });
        if (expected.Answer is NotAvailable refused)
        {
            Assert.Equal(refused.Reason, Assert.IsType<NotAvailable>(actual.Answer).Reason);
            return;
        }

        var (answered, read) = ((Answered)expected.Answer, Assert.IsType<Answered>(actual.Answer));
        Assert.Equal(answered.AcceptedBy, read.AcceptedBy);
        Assert.Equal(answered.Sentences.Select(Plain), read.Sentences.Select(Plain));
        Assert.Equal(answered.Sentences.SelectMany(sentence => sentence.Checks), read.Sentences.SelectMany(sentence => sentence.Checks));
    }

    private static AnswerSentence Plain(AnswerSentence sentence) => sentence with { Checks = [] };
}
