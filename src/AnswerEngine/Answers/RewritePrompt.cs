using System.Text;
using System.Text.Json;
using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// The prompt for a rewrite: one question, one sentence that holds the answer. The grammar lets the model leave words
/// out and nothing else, in the order of the sentence: what it invents when it is free, it cannot write.
/// </summary>
internal static class RewritePrompt
{
    private const string System = "Shorten the statement to one short, complete sentence that answers the question.";

    /// <summary>Changes whenever the prompt, the grammar or the way candidates are chosen does.</summary>
    public static string HashOf(RewriteOptions options) =>
        TextHash.Of("rewrite/1", System, Turn("{question}", "{statement}"), Grammar("A statement, in words."), options.Signature);

    public static IReadOnlyList<ChatTurn> Turns(string question, string statement) =>
        [ChatTurn.System(System), ChatTurn.User(Turn(question, statement))];

    /// <summary>
    /// A grammar in GBNF of all sentences that keep some of the statement's words, first and last among them, in their
    /// order.
    /// </summary>
    public static string Grammar(string statement)
    {
        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var grammar = new StringBuilder().Append("root ::= ").Append(Literal(words[0])).Append(" s1\n");
        for (var i = 1; i < words.Length; i++)
        {
            var keep = i == words.Length - 1 ? Literal(" " + words[i]) : $"{Literal(" " + words[i])} s{i + 1}";
            var skip = i == words.Length - 1 ? "\".\"" : $"s{i + 1}";
            grammar.Append('s').Append(i).Append(" ::= ").Append(keep).Append(" | ").Append(skip).Append('\n');
        }

        return grammar.ToString();
    }

    private static string Turn(string question, string statement) => $"Statement: {statement}\n\nQuestion: {question}";

    // A GBNF literal has the escapes of JSON.
    private static string Literal(string text) => JsonSerializer.Serialize(text);
}
