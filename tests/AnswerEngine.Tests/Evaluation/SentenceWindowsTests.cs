using AnswerEngine.Evaluation;
using AnswerEngine.Passages;

namespace AnswerEngine.Tests.Evaluation;

public sealed class SentenceWindowsTests
{
    // Sentences of three tokens, their full stops counted, at 0, 9, 18 and 27.
    private const string Text = "One two. Six ten. Red tan. Sky sea.";

    [Fact]
    public void Stretches_end_with_sentences() =>
        Assert.Equal([new(0, 17), new(18, 35)], SentenceWindows.Cut(Text, 7, 0));

    [Fact]
    public void Stretches_overlap_by_whole_sentences() =>
        Assert.Equal([new(0, 17), new(9, 26), new(18, 35)], SentenceWindows.Cut(Text, 6, .5));

    [Fact]
    public void A_long_sentence_is_a_stretch_of_its_own() =>
        Assert.Equal([new(0, 8), new(9, 17), new(18, 26), new(27, 35)], SentenceWindows.Cut(Text, 1, .9));

    [Fact]
    public void A_budget_of_characters_cuts_the_last_stretch() =>
        Assert.Equal([new(10, 14), new(0, 2)], SpanShare.First([new SourceSpan(10, 14), new(0, 5), new(20, 30)], 6));
}
