using AnswerEngine.LanguageModels;

namespace AnswerEngine.Tests.LanguageModels;

public sealed class GrammarSyntaxTests
{
    [Theory]
    [InlineData("""root ::= "a" """)]
    [InlineData("""root ::= ("yes" | "no") " " [0-9]{3} ".\n" """)]
    [InlineData("# comment\nroot ::= item+ tail?\nitem ::= [^\"\\]] | \"\\\"\" # another\ntail ::= .{2,} \"x\"*\n")]
    [InlineData("root ::=\n  \"a\" |\n  (\n \"b\"\n | root-2 )\nroot-2 ::= \"c\" root\n")]
    [InlineData("root ::= | \"a\"")]
    public void A_right_grammar_passes(string grammar) => GrammarSyntax.Check(grammar);

    [Theory]
    [InlineData("", "the rule 'root' is not defined")]
    [InlineData("answer ::= \"a\"", "the rule 'root' is not defined")]
    [InlineData("root ::= missing", "the rule 'missing' is not defined")]
    [InlineData("root ::= (\"a\"", "line 1 has the end of the line where ')' belongs")]
    [InlineData("root ::= \"a\")", "line 1 has ')' where the end of the line belongs")]
    [InlineData("root ::= \"a\"\n  \"b\"", "line 2 has '\"b\"' where a rule's name belongs")]
    [InlineData("root = \"a\"", "line 1 has '=' where '::=' belongs")]
    [InlineData("root ::= \"a", "line 1 has '\"' where the end of the line belongs")]
    [InlineData("root ::= \"a\"{x}", "line 1 has '{' where the end of the line belongs")]
    [InlineData("root ::= root \"a\"", "the rule 'root' starts with itself")]
    [InlineData("root ::= a\na ::= b? c\nb ::= \"b\"\nc ::= a", "the rule 'a' starts with itself")]
    [InlineData("root ::= (root)*", "the rule 'root' starts with itself")]
    public void A_wrong_grammar_is_refused_with_the_place(string grammar, string what) => Assert.Equal(
        $"The grammar cannot be used: {what}. It must be GBNF, and have a rule named 'root'.",
        Assert.Throws<InvalidGrammarException>(() => GrammarSyntax.Check(grammar)).Message);
}
