using System.Text;

namespace AnswerEngine.LanguageModels.Templates;

/// <summary>
/// Carries "this is plain text" through a template: special tokens inside a turn are wrapped in two noncharacters, which
/// Unicode reserves for such internal use (section 23.7), and become literal pieces after rendering.
/// </summary>
internal static class LiteralMarks
{
    private const char Open = '\uFDD0';
    private const char Close = '\uFDD1';

    internal static string Mark(string content, IReadOnlyList<string> control)
    {
        // Marks that the content itself brings would open or close a literal piece: they go.
        var text = content.Replace($"{Open}", "", StringComparison.Ordinal).Replace($"{Close}", "", StringComparison.Ordinal);
        if (!control.Any(token => text.Contains(token, StringComparison.Ordinal)))
        {
            return text;
        }

        var marked = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var token = LongestAt(text, at, control);
            marked.Append(token is null ? text[at].ToString() : $"{Open}{token}{Close}");
            at += token?.Length ?? 1;
        }

        return marked.ToString();
    }

    internal static Prompt Read(string rendered)
    {
        var pieces = new List<PromptPiece>();
        foreach (var (index, part) in rendered.Split(Open).Index())
        {
            var close = index == 0 ? -1 : part.IndexOf(Close, StringComparison.Ordinal);
            // A template that cut a mark off leaves it unclosed: then all of the part is literal, which is the safe side.
            var literal = index == 0 ? "" : close < 0 ? part : part[..close];
            Add(pieces, literal, isLiteral: true);
            Add(pieces, close < 0 && index > 0 ? "" : part[(close + 1)..], isLiteral: false);
        }

        return new Prompt(pieces);
    }

    private static void Add(List<PromptPiece> pieces, string text, bool isLiteral)
    {
        if (text.Length > 0)
        {
            pieces.Add(new PromptPiece(text, isLiteral));
        }
    }

    private static string? LongestAt(string text, int at, IReadOnlyList<string> control) => control
        .Where(token => token.Length > 0 && string.CompareOrdinal(text, at, token, 0, token.Length) == 0)
        .MaxBy(token => token.Length);
}
