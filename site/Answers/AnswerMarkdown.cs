using System.Text;

namespace Site.Answers;

/// <summary>Questions and answers as Markdown, for the twins of their pages.</summary>
public static class AnswerMarkdown
{
    /// <summary>The body of a question's twin: the answer, and a source for every sentence.</summary>
    public static string Question(AnswerView answer)
    {
        var text = new StringBuilder(answer.Text).Append('\n');
        if (answer.IsAnswered)
        {
            text.Append("\n## Evidence\n\n");
            foreach (var sentence in answer.Sentences)
            {
                text.Append(Evidence(sentence));
            }
        }

        return text.ToString();
    }

    /// <summary>The body of the twin of the page of all questions.</summary>
    public static string Faq(IEnumerable<QuestionGroup> groups)
    {
        var text = new StringBuilder();
        foreach (var group in groups)
        {
            text.Append("## ").Append(group.Title).Append("\n\n");
            foreach (var answer in group.Questions)
            {
                text.Append("### [").Append(answer.Question).Append("](").Append(answer.Permalink).Append(")\n\n");
                text.Append(answer.Text).Append("\n\n");
            }
        }

        return text.ToString();
    }

    private static string Evidence(AnswerSentence sentence)
    {
        var kind = sentence.Rewritten ? "rewritten" : "quoted";
        var whose = sentence.Attribution is { } person ? $", {person}" : "";
        return $"- {kind} from [{sentence.SourceTitle}]({sentence.SourcePath}){whose}: \"{sentence.QuotedText}\"\n";
    }
}
