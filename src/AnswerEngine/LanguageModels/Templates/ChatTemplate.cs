using System.Text;

namespace AnswerEngine.LanguageModels.Templates;

/// <summary>
/// The chat template of a model's file, rendered as its author wrote it: the part of Jinja 3 that templates of chat models
/// use (text, output, <c>if</c>, <c>for</c>, <c>set</c>, filters, tests, string methods), with <c>trim_blocks</c> and
/// <c>lstrip_blocks</c> on, as the Transformers library renders it.
/// </summary>
/// <remarks>
/// <c>llama_chat_apply_template</c> recognises a family by its markers and drops the rest: of SmolLM2 it loses the system
/// turn that the template puts in when there is none.
/// </remarks>
public sealed class ChatTemplate
{
    private readonly Statement body;

    private ChatTemplate(Statement body) => this.body = body;

    /// <summary>Reads a template.</summary>
    /// <exception cref="ChatTemplateException">It is malformed, or uses a construct that is not supported; the message names it.</exception>
    public static ChatTemplate Parse(string source) => new(new StatementReader(TemplateSyntax.Split(source)).ReadAll());

    /// <summary>Renders a conversation.</summary>
    /// <param name="turns">The conversation, oldest first.</param>
    /// <param name="addGenerationPrompt">Whether to end with the start of the assistant's turn.</param>
    /// <param name="tokens">The model's special tokens.</param>
    /// <exception cref="ChatTemplateException">The template rejects the conversation, or meets a value that it cannot handle.</exception>
    public Prompt Render(IReadOnlyList<ChatTurn> turns, bool addGenerationPrompt, SpecialTokens tokens)
    {
        var scope = new Scope(parent: null);
        scope.Set("messages", turns.Select(turn => (object?)ToValue(turn, tokens)).ToList());
        scope.Set("add_generation_prompt", addGenerationPrompt);
        scope.Set("bos_token", tokens.Bos);
        scope.Set("eos_token", tokens.Eos);
        var output = new StringBuilder();
        body(scope, output);
        return LiteralMarks.Read(output.ToString());
    }

    private static Dictionary<string, object?> ToValue(ChatTurn turn, SpecialTokens tokens) => new()
    {
        ["role"] = LiteralMarks.Mark(turn.Role, tokens.Control),
        ["content"] = LiteralMarks.Mark(turn.Content, tokens.Control),
    };
}
