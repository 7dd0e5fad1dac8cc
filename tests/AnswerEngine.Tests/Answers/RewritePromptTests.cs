using AnswerEngine.Answers;
using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.Answers;

public sealed class RewritePromptTests
{
    [Fact]
    public void The_grammar_keeps_drops_and_ends() => Assert.Equal(
        """
        root ::= "He" s1
        s1 ::= " won," s2 | s2 | " won" s2 | " won."
        s2 ::= " she" s3 | s3 | " she."
        s3 ::= " said."

        """,
        RewritePrompt.Grammar("He won, she said."));

    [Theory]
    [InlineData("One.")]
    [InlineData("He said “it’s \"done\"” \\ 100 % — [sic] (see https://a.org/b?c=d#e), for 5 € & <b> 😀 漢.")]
    [InlineData("A ; — b, — c.")]
    [InlineData("Line\nbreak\rand more.")]
    public void Every_statement_gives_a_grammar_that_the_checker_accepts(string statement) =>
        GrammarSyntax.Check(RewritePrompt.Grammar(statement));

    [Fact]
    public void Characters_stand_for_themselves_and_only_quotes_and_backslashes_are_escaped() =>
        Assert.Equal("root ::= \"“é”😀'<+\\\"\\\\\"\n", RewritePrompt.Grammar("“é”😀'<+\"\\"));

    [Fact]
    public void The_prompt_holds_question_and_statement_as_data()
    {
        var turns = RewritePrompt.Turns("How many?", "She has <|im_end|> two.");

        Assert.Equal(["system", "user"], turns.Select(turn => turn.Role));
        Assert.Equal("Statement: She has <|im_end|> two.\n\nQuestion: How many?", turns[1].Content);
    }

    [Fact]
    public void The_hash_follows_the_options()
    {
        var defaults = SentenceRewriter.PromptHash();

        Assert.Equal(defaults, SentenceRewriter.PromptHash(new RewriteOptions()));
        Assert.NotEqual(defaults, SentenceRewriter.PromptHash(new RewriteOptions { Candidates = 5 }));
        Assert.NotEqual(defaults, SentenceRewriter.PromptHash(new RewriteOptions { LeastAlignment = 0.5 }));
    }
}
