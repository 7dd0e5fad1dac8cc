using AnswerEngine.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace AnswerEngine.Tests.Passages;

public sealed class SentenceSplitterTests
{
    private static readonly string[] Pieces =
        ["He ran", "it", "e.g. this", "Dr. Ames", "J. R. Howard", "3.5", "v2.1", "“so”", "(see)", ".", "!", "?", "…", "...", " ", "  ", "\n", "\"", "U.S.", "no", "😀"];

    [Theory]
    [InlineData("He ran. She won.", "He ran.|She won.")]
    [InlineData("He ran!  Did she win? Yes.", "He ran!|Did she win?|Yes.")]
    [InlineData("He ran", "He ran")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Sentences_end_at_full_stops_question_marks_and_exclamation_marks(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("He met Dr. Ames. They spoke.", "He met Dr. Ames.|They spoke.")]
    [InlineData("Use a tool, e.g. Python. It works.", "Use a tool, e.g. Python.|It works.")]
    [InlineData("See fig. 3 for that. It is small.", "See fig. 3 for that.|It is small.")]
    [InlineData("See Khattab et al. (2020). It is old.", "See Khattab et al. (2020).|It is old.")]
    [InlineData("He said no. Then he left.", "He said no.|Then he left.")]
    [InlineData("A query takes 5 ms. The index is small.", "A query takes 5 ms.|The index is small.")]
    [InlineData("It takes no. 5 of these. Then it ends.", "It takes no. 5 of these.|Then it ends.")]
    [InlineData("He uses Rust, Go, etc. The rest is C.", "He uses Rust, Go, etc.|The rest is C.")]
    public void Abbreviations_do_not_end_a_sentence_and_words_that_look_like_one_do(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("He read J. Howard. He agreed.", "He read J. Howard.|He agreed.")]
    [InlineData("He read J.R. Howard. He agreed.", "He read J.R. Howard.|He agreed.")]
    [InlineData("In the U.S. Congress met. It ended.", "In the U.S. Congress met.|It ended.")]
    [InlineData("He used SmolLM2-135M. It is small.", "He used SmolLM2-135M.|It is small.")]
    [InlineData("It runs Node.js and ASP.NET. Both work.", "It runs Node.js and ASP.NET.|Both work.")]
    public void Initials_do_not_end_a_sentence_and_names_of_models_do(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("It scored 94.4 percent. It won.", "It scored 94.4 percent.|It won.")]
    [InlineData("It is at version 2.1. The next is 3.0.", "It is at version 2.1.|The next is 3.0.")]
    [InlineData("It scored .5. 20 people saw it.", "It scored .5.|20 people saw it.")]
    [InlineData("At 1:02:33. Then he stops.", "At 1:02:33.|Then he stops.")]
    [InlineData("Listen at 12:30, he says. It is short.", "Listen at 12:30, he says.|It is short.")]
    [InlineData("See https://example.org/a.b?c=d. It works.", "See https://example.org/a.b?c=d.|It works.")]
    public void Decimals_timestamps_and_addresses_stay_whole(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("He said “it works.” She left.", "He said “it works.”|She left.")]
    [InlineData("(He ran.) She won.", "(He ran.)|She won.")]
    [InlineData("“Why?” he asked. She left.", "“Why?” he asked.|She left.")]
    [InlineData("He left. “Why?” She asked.", "He left.|“Why?”|She asked.")]
    [InlineData("He ran. (She won.)", "He ran.|(She won.)")]
    public void Closing_quotes_and_brackets_belong_to_the_sentence(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("He waited... Then he left.", "He waited...|Then he left.")]
    [InlineData("He waited… Then he left.", "He waited…|Then he left.")]
    [InlineData("He waited ... and left.", "He waited ... and left.")]
    [InlineData("He ran?! Then he left.", "He ran?!|Then he left.")]
    public void An_ellipsis_ends_a_sentence_where_another_starts(string text, string sentences) => Splits(text, sentences);

    [Theory]
    [InlineData("He built it. fastbook-benchmark came next.", "He built it.|fastbook-benchmark came next.")]
    [InlineData("He built it. add_index came next.", "He built it.|add_index came next.")]
    [InlineData("It ended at 5. that was late.", "It ended at 5. that was late.")]
    public void A_name_in_lower_case_may_open_a_sentence_and_a_plain_word_may_not(string text, string sentences) => Splits(text, sentences);

    [Fact]
    public void Every_character_but_white_space_is_in_exactly_one_sentence()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121, 7), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var (start, stop) in SentenceSplitter.Split(text))
            {
                Assert.True(start < stop && string.IsNullOrWhiteSpace(text[end..start]));
                Assert.False(char.IsWhiteSpace(text[start]) || char.IsWhiteSpace(text[stop - 1]));
                end = stop;
            }

            return string.IsNullOrWhiteSpace(text[end..]);
        }));
    }

    private static void Splits(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(range => text[range.Start..range.End])));
}
