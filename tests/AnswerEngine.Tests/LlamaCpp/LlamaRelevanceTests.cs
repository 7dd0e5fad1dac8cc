using AnswerEngine.LanguageModels;
using AnswerEngine.LlamaCpp;
using AnswerEngine.Models;
using AnswerEngine.Tests.LanguageModels;

namespace AnswerEngine.Tests.LlamaCpp;

public sealed class LlamaRelevanceTests(LlamaRelevanceTests.Opened opened) : IClassFixture<LlamaRelevanceTests.Opened>
{
    private const string Asked = " Which wood rings softly?";
    private static readonly LlamaOptions Options = new() { ContextLength = 512, Threads = 1, Device = ComputeDevice.Cpu };
    private static readonly string Long = string.Concat(Enumerable.Repeat("He scored 450 stories by hand and compared. ", 20));

    private readonly LlamaRelevance relevance = opened.Relevance;

    // A page that the adapter was not taught on, by another author than its questions are about.
    [Theory]
    [InlineData("How many pipes did Mara Ilves measure?", true)]
    [InlineData("How much does the pitch fall when it gets damp?", true)]
    [InlineData("What did the study of pipes cost?", false)]
    [InlineData("Who paid for the study?", false)]
    public void A_question_that_a_text_answers_is_told_from_one_about_the_same_things(string question, bool answered)
    {
        const string text = "Rosewood. Rosewood is a study of how humidity changes the pitch of wooden pipes. Mara Ilves measured 412 pipes in nine churches over two winters. "
            + "The pitch of a pipe fell by 3.1 cents for every ten points of humidity.";

        Assert.Equal(answered, LogOdds(text, question) > 0);
    }

    // What the model says by itself is no better than chance: its log-odds of the two texts lie close together.
    [Fact]
    public void It_is_the_adapter_that_tells()
    {
        using var model = LlamaModel.Load(EmbeddedLanguageModel.Files, Options);
        float Alone(string text) => model.Score(Whole(text, Asked), "Yes")[0] - model.Score(Whole(text, Asked), "No")[0];

        Assert.True(Math.Abs(Alone("Cedar is a wood that rings softly.") - Alone("The train leaves at nine.")) < 2);
        Assert.True(LogOdds("Cedar is a wood that rings softly.", Asked) - LogOdds("The train leaves at nine.", Asked) > 4);
    }

    [Fact]
    public void It_is_the_same_bit_for_bit_whatever_was_read_before()
    {
        var first = relevance.LogOdds(Long, Asked);
        float[] others = [relevance.LogOdds(Long, " Something else entirely?"), relevance.LogOdds(Long[..^9], Asked), relevance.LogOdds(Long + Asked, Asked)];

        Assert.Equal(first, relevance.LogOdds(Long, Asked));
        Assert.DoesNotContain(first, others);
    }

    [Fact]
    public void It_is_the_same_where_several_are_read_at_once()
    {
        string[] beginnings = [.. Enumerable.Range(0, 6).Select(number => $"{Long[(44 * number)..]} Number {number}.")];
        var apart = beginnings.Select(beginning => relevance.LogOdds(beginning, Asked)).ToArray();
        var together = new float[beginnings.Length];

        Parallel.For(0, beginnings.Length, i => together[i] = relevance.LogOdds(beginnings[i], Asked));

        Assert.Equal(apart, together);
    }

    [Fact]
    public void A_rest_that_is_longer_than_a_batch_is_read_to_its_end() =>
        Assert.NotEqual(relevance.LogOdds("So", Long), relevance.LogOdds("So", Long + "Indeed."));

    [Fact]
    public void An_empty_part_and_too_much_are_refused()
    {
        Assert.Throws<ArgumentException>(() => relevance.LogOdds("", Asked));
        Assert.Throws<ArgumentException>(() => relevance.LogOdds("So", ""));
        Assert.Throws<ContextOverflowException>(() => relevance.LogOdds(string.Concat(Enumerable.Repeat("word ", 600)), Asked));
    }

    [Fact]
    public void A_file_that_is_no_adapter_is_refused_by_name()
    {
        var fault = Assert.Throws<LanguageModelException>(() => LlamaRelevance.Load(EmbeddedLanguageModel.Files, EmbeddedLanguageModel.Files, Options));

        Assert.Contains("smollm2-135m-instruct", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_that_the_weights_are_read_from_is_gone_once_they_are_or_are_refused()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            LlamaRelevance.Load(EmbeddedLanguageModel.Files, EmbeddedLanguageModel.Adapter, Options, folder.FullName).Dispose();
            Assert.Throws<LanguageModelException>(() => LlamaLoading.Open(new GgufContents([], []), EmbeddedLanguageModel.Files, Options, folder.FullName));

            Assert.Empty(folder.EnumerateFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Where_the_weights_cannot_be_written_the_folder_is_named_with_the_room_that_they_take()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"nowhere-{Guid.NewGuid():N}");

        var fault = Assert.Throws<LanguageModelException>(() => LlamaRelevance.Load(EmbeddedLanguageModel.Files, EmbeddedLanguageModel.Adapter, Options, folder));

        Assert.StartsWith($"The merged weights of 'smollm2-135m-instruct' cannot be written to '{folder}': ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Make room for 144 MB there.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_follows_model_and_adapter()
    {
        var (model, adapter) = (EmbeddedLanguageModel.Files.Entry, EmbeddedLanguageModel.Adapter.Entry);

        Assert.Equal(LlamaRelevance.FingerprintOf(model, adapter), relevance.Fingerprint);
        Assert.Equal(3, new[] { (model, adapter), (adapter, model), (model, model) }.Select(pair => LlamaRelevance.FingerprintOf(pair.Item1, pair.Item2)).Distinct().Count());
    }

    private static Prompt Whole(string text, string question) => $"<|im_start|>user\nText: {text}\n\nQuestion: {question.Trim()}\n\nDoes the text state the answer to the question? Reply Yes or No.<|im_end|>\n<|im_start|>assistant\n";

    private float LogOdds(string text, string question)
    {
        var whole = Whole(text, question).Text;
        var end = whole.IndexOf("Question:", StringComparison.Ordinal) + "Question:".Length;
        return relevance.LogOdds(whole[..end], whole[end..]);
    }

    /// <summary>The model, opened once for all of these tests.</summary>
    public sealed class Opened : IDisposable
    {
        public LlamaRelevance Relevance { get; } = LlamaRelevance.Load(EmbeddedLanguageModel.Files, EmbeddedLanguageModel.Adapter, Options);

        public void Dispose() => Relevance.Dispose();
    }
}
