using AnswerEngine.Lexical;

namespace AnswerEngine.Tests.Lexical;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("3e-4", "3e-4")]
    [InlineData("1e-5.", "1e-5")]
    [InlineData("70k", "70k")]
    [InlineData("1,062/1,125", "1062 1125")]
    [InlineData("94%", "94% 94")]
    [InlineData("94.4%", "94.4% 94.4")]
    [InlineData(".471", "0.471")]
    [InlineData("$1.70", "1.70")]
    [InlineData("10,00", "10 00")]
    public void Numbers_keep_their_figures(string text, string terms) => AssertTerms(text, terms);

    [Theory]
    [InlineData("flash_attn_varlen_func", "flash_attn_varlen_func flash attn varlen func")]
    [InlineData("Recall@10", "recall@10 recal 10")]
    [InlineData("4-bit", "4-bit 4 bit")]
    [InlineData("LLM-Foundry", "llm-foundry llm foundri")]
    [InlineData("LLM‑Foundry's", "llm-foundry llm foundri")]
    [InlineData("TinyScaleLab", "tinyscalelab tini scale lab")]
    [InlineData("TinyScaleLab's", "tinyscalelab tini scale lab")]
    [InlineData("ColBERTv2", "colbertv2")]
    [InlineData("RAGatouille", "ragatouill")]
    [InlineData("merge_and_unload", "merge_and_unload merg unload")]
    [InlineData("answer.ai", "answer.ai answer ai")]
    [InlineData("U.S.A.", "u.s.a")]
    [InlineData("C++ and C#, not C", "c++ c# c")]
    public void Joined_words_are_found_whole_and_by_their_parts(string text, string terms) => AssertTerms(text, terms);

    [Theory]
    [InlineData("What did he measure about the judge?", "measur judg")]
    [InlineData("don't can't won't isn't we're they’ve", "")]
    [InlineData("the author’s pages", "author page")]
    [InlineData("", "")]
    [InlineData(" — … ?! ", "")]
    public void Words_that_only_build_the_sentence_are_left_out(string text, string terms) => AssertTerms(text, terms);

    [Fact]
    public void Terms_know_their_places_in_the_text()
    {
        const string text = "A café-bar, 94% TinyLab";

        var places = TextAnalyzer.Analyze(text).Select(term => (term.Text, text[term.Start..term.End]));

        Assert.Equal(
            [
                ("cafe-bar", "café-bar"), ("cafe", "café"), ("bar", "bar"), ("94%", "94%"), ("94", "94%"),
                ("tinylab", "TinyLab"), ("tini", "Tiny"), ("lab", "Lab"),
            ],
            places);
    }

    private static void AssertTerms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', TextAnalyzer.Terms(text)));
}
