using System.Globalization;
using System.Text;
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
        TextHash.Of("rewrite/3", System, Turn("{question}", "{statement}"), Grammar("A statement, in words."), options.Signature);

    public static IReadOnlyList<ChatTurn> Turns(string question, string statement) =>
        [ChatTurn.System(System), ChatTurn.User(Turn(question, statement))];

    /// <summary>
    /// A grammar in GBNF of all sentences that keep some of the statement's words, the first among them, in their order.
    /// A comma goes where the word after it is left out, and a sentence that ends early ends in a full stop.
    /// </summary>
    public static string Grammar(string statement)
    {
        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var grammar = new StringBuilder().Append("root ::= ").Append(Literal(words[0]));
        if (words.Length > 1) grammar.Append(" s1");
        grammar.Append('\n');
        for (var i = 1; i < words.Length; i++)
            grammar.Append(CultureInfo.InvariantCulture, $"s{i} ::= ").AppendJoin(" | ", Choices(words, i)).Append('\n');
        return grammar.ToString();
    }

    private static IEnumerable<string> Choices(string[] words, int i)
    {
        yield return i == words.Length - 1 ? Literal(" " + words[i]) : $"{Literal(" " + words[i])} s{i + 1}";
        if (i == words.Length - 1) yield break;
        yield return $"s{i + 1}";
        var bare = words[i].TrimEnd(',', ';', ':', '—');
        if (bare.Length == 0) yield break;
        if (bare.Length < words[i].Length) yield return $"{Literal(" " + bare)} s{i + 1}";
        if (bare[^1] is not ('.' or '!' or '?')) yield return Literal(" " + bare + ".");
    }

    private static string Turn(string question, string statement) => $"Statement: {statement}\n\nQuestion: {question}";

    // Everything else stands for itself: the escapes of JSON write a character beyond the first plane as two.
    private static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";
}
