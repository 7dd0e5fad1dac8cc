using System.Text;
using System.Text.RegularExpressions;

namespace AnswerEngine.LanguageModels.Templates;

/// <summary>Reads the statements of a template from its parts.</summary>
/// <param name="parts">The parts in order.</param>
internal sealed partial class StatementReader(List<TemplatePart> parts)
{
    private int next;

    internal Statement ReadAll()
    {
        var body = ReadUntil(out var end);
        return end is null ? body : throw Unsupported(end);
    }

    /// <summary>Reads up to a tag that ends a block (<c>endif</c>, <c>else</c>, <c>elif ...</c>, <c>endfor</c>) or the end.</summary>
    private Statement ReadUntil(out string? end)
    {
        var statements = new List<Statement>();
        for (end = null; next < parts.Count && end is null;)
        {
            var part = parts[next++];
            if (part.Kind == PartKind.Tag && EndsBlock(part.Text))
            {
                end = part.Text;
            }
            else
            {
                statements.Add(Read(part));
            }
        }

        return (scope, output) => statements.ForEach(statement => statement(scope, output));
    }

    private static bool EndsBlock(string tag) => tag is "else" or "endif" or "endfor" || tag.StartsWith("elif ", StringComparison.Ordinal);

    private Statement Read(TemplatePart part) => part.Kind switch
    {
        PartKind.Text => (_, output) => output.Append(part.Text),
        PartKind.Output => ReadOutput(ExpressionReader.Read(part.Text)),
        _ => ReadTag(part.Text),
    };

    private static Statement ReadOutput(Expression value) => (scope, output) => output.Append(Values.ToText(value(scope)));

    private Statement ReadTag(string tag) => tag.Split(' ', 2) switch
    {
        ["if", var condition] => ReadIf(condition),
        ["for", var loop] => ReadFor(loop),
        ["set", var assignment] => ReadSet(assignment),

        // Marks which tokens to train on; renders nothing itself.
        ["generation"] or ["endgeneration"] => Nothing,
        _ => throw Unsupported(tag),
    };

    private Statement ReadIf(string text)
    {
        var condition = ExpressionReader.Read(text);
        var then = ReadUntil(out var end);
        var otherwise = end switch
        {
            "endif" => Nothing,
            "else" => ReadBlock("endif"),
            { } elif when elif.StartsWith("elif ", StringComparison.Ordinal) => ReadIf(elif[5..]),
            _ => throw Unsupported("if without endif"),
        };
        return (scope, output) => (Values.IsTrue(condition(scope)) ? then : otherwise)(scope, output);
    }

    private Statement ReadFor(string text)
    {
        var match = LoopSyntax().Match(text);
        if (!match.Success)
        {
            throw Unsupported($"for {text}");
        }

        var name = match.Groups["name"].Value;
        var sequence = ExpressionReader.Read(match.Groups["sequence"].Value);
        var body = ReadBlock("endfor");
        return (scope, output) => Loop(name, Values.ToList(sequence(scope)), body, scope, output);
    }

    private static void Loop(string name, IReadOnlyList<object?> items, Statement body, Scope outer, StringBuilder output)
    {
        for (var index = 0; index < items.Count; index++)
        {
            var scope = new Scope(outer);
            scope.Set(name, items[index]);
            scope.Set("loop", new Dictionary<string, object?>
            {
                ["index0"] = (long)index,
                ["index"] = index + 1L,
                ["first"] = index == 0,
                ["last"] = index == items.Count - 1,
                ["length"] = (long)items.Count,
                ["previtem"] = index > 0 ? items[index - 1] : Undefined.Value,
                ["nextitem"] = index + 1 < items.Count ? items[index + 1] : Undefined.Value,
            });
            body(scope, output);
        }
    }

    private static Statement ReadSet(string text)
    {
        var match = SetSyntax().Match(text);
        if (!match.Success)
        {
            throw Unsupported($"set {text}");
        }

        var (name, field) = (match.Groups["name"].Value, match.Groups["field"].Value);
        var value = ExpressionReader.Read(match.Groups["value"].Value);
        return field.Length == 0
            ? (scope, _) => scope.Set(name, value(scope))
            : (scope, _) => Values.ToMap(scope.Get(name))[field] = value(scope);
    }

    private static void Nothing(Scope scope, StringBuilder output)
    {
    }

    private Statement ReadBlock(string expected)
    {
        var body = ReadUntil(out var end);
        return end == expected ? body : throw Unsupported($"{end ?? "the end"} where {expected} belongs");
    }

    private static ChatTemplateException Unsupported(string what) => new(
        $"The chat template uses a construct that is not supported: {what}. Use another file of the model, or another model.");

    [GeneratedRegex(@"^(?<name>\w+)\s+in\s+(?<sequence>.+)$", RegexOptions.Singleline)]
    private static partial Regex LoopSyntax();

    [GeneratedRegex(@"^(?<name>\w+)(\.(?<field>\w+))?\s*=(?!=)\s*(?<value>.+)$", RegexOptions.Singleline)]
    private static partial Regex SetSyntax();
}
