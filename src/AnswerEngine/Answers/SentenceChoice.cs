using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AnswerEngine.LanguageModels;
using AnswerEngine.Passages;

namespace AnswerEngine.Answers;

/// <summary>
/// Has a language model choose the sentences of an answer. It is shown those that may be quoted, each with a number, and a grammar
/// lets it write numbers and nothing else: what it chooses is quoted letter for letter. Whether there is an answer at all is the
/// gate's to say.
/// </summary>
/// <param name="model">Gives the language model, the same at every call; first asked for when there is something to choose.</param>
public sealed class SentenceChoice(Func<ILanguageModel> model)
{
    /// <summary>Sentences that the model is shown at most; of more, those that come nearest to the question.</summary>
    internal const int Shown = 12;

    private const string System =
        "You are shown numbered statements and a question. Write the numbers of the statements that answer the question, and nothing else.";

    /// <summary>Changes whenever the prompt or the grammar does.</summary>
    public static string PromptHash { get; } = TextHash.Of("choice/2", System, Turn("{question}", ["{statement}"]), Grammar(2, 2));

    /// <summary>The sentences that answer a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentences">Those that may be quoted, at most <see cref="Shown"/>, in reading order.</param>
    /// <param name="most">How many may be chosen, at least 1.</param>
    /// <returns>Indexes into <paramref name="sentences"/>, ascending, at least one where there is a sentence; <see langword="null"/> where
    /// the model cannot hold question and sentences at once.</returns>
    /// <exception cref="LanguageModelException">The model cannot be used.</exception>
    internal ImmutableArray<int>? Choose(string question, IReadOnlyList<string> sentences, int most)
    {
        if (sentences.Count <= 1) return [.. Enumerable.Range(0, sentences.Count)];
        var prompt = model().ApplyChatTemplate([ChatTurn.System(System), ChatTurn.User(Turn(question, sentences))], addGenerationPrompt: true);
        most = Math.Min(most, sentences.Count);
        try
        {
            var written = model().Generate(prompt, new GenerationOptions { MaxTokens = 4 * most + 4, Grammar = Grammar(sentences.Count, most) }).Text;
            return [.. written.Split(',', StringSplitOptions.TrimEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture) - 1).Distinct().Order()];
        }
        catch (ContextOverflowException)
        {
            return null;
        }
    }

    /// <summary>A grammar in GBNF of one to <paramref name="most"/> numbers, each from 1 to <paramref name="count"/>, with commas between them.</summary>
    internal static string Grammar(int count, int most)
    {
        var further = "";
        for (var i = 1; i < most; i++) further = $" (\", \" number{further})?";
        var numbers = Enumerable.Range(1, count).Select(number => $"\"{number.ToString(CultureInfo.InvariantCulture)}\"");
        return $"root ::= number{further}\nnumber ::= {string.Join(" | ", numbers)}\n";
    }

    private static string Turn(string question, IReadOnlyList<string> sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences.Count; i++) text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {sentences[i]}\n");
        return text.Append(CultureInfo.InvariantCulture, $"\nQuestion: {question}").ToString();
    }
}
