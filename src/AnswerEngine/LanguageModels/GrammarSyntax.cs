using System.Text.RegularExpressions;

namespace AnswerEngine.LanguageModels;

/// <summary>
/// Checks a GBNF grammar (llama.cpp, grammars/README.md) before native code sees it: native parsers print faults to the
/// console, and an undetected one ends the process.
/// </summary>
internal sealed partial class GrammarSyntax
{
    private readonly Dictionary<string, GrammarRule> rules = [];
    private readonly List<string> tokens;
    private int next;
    private int groups;

    private GrammarSyntax(string grammar) => tokens = [.. TokenSyntax()
        .Matches(grammar)
        .Select(match => match.Value)
        .Where(token => token[0] is not ('#' or ' ' or '\t' or '\r'))];

    private string Peek => next < tokens.Count ? tokens[next] : "";

    /// <summary>Checks syntax, that every rule is defined, that one is <c>root</c>, and that none starts with itself.</summary>
    /// <exception cref="InvalidGrammarException">One of them does not hold.</exception>
    internal static void Check(string grammar)
    {
        var syntax = new GrammarSyntax(grammar);
        syntax.ReadRules();
        syntax.CheckReferences();
        if (GrammarRule.FindLeftRecursion(syntax.rules) is { } rule)
        {
            throw Invalid($"the rule '{rule}' starts with itself");
        }
    }

    private void ReadRules()
    {
        for (SkipLines(); Peek.Length > 0; SkipLines())
        {
            var name = Take(IsName, "a rule's name");
            Take(token => token == "::=", "'::='");
            rules[name] = ReadAlternatives(depth: 0);
            Take(token => token is "" or "\n", "the end of the line");
        }
    }

    private GrammarRule ReadAlternatives(int depth)
    {
        var rule = new GrammarRule([[]]);
        SkipLines();
        while (true)
        {
            if (Peek == "|")
            {
                next++;
                SkipLines();
                rule.Alternatives.Add([]);
            }
            else if (Peek == "\n" && depth > 0)
            {
                next++;
            }
            else if (StartsItem(Peek))
            {
                rule.Alternatives[^1].Add(ReadItem(depth));
            }
            else
            {
                return rule;
            }
        }
    }

    private GrammarItem ReadItem(int depth)
    {
        var reference = Peek == "(" ? ReadGroup(depth) : IsName(Peek) ? Peek : null;
        var canBeEmpty = reference is null && Peek == "\"\"";
        next++;
        for (; Peek is "*" or "+" or "?" || (Peek.Length > 1 && Peek[0] == '{'); next++)
        {
            canBeEmpty |= Peek is "*" or "?" || Peek.StartsWith("{0", StringComparison.Ordinal);
        }

        return new GrammarItem(reference, canBeEmpty);
    }

    // A group is a rule of its own, as in llama.cpp; the name cannot be written in a grammar.
    private string ReadGroup(int depth)
    {
        next++;
        var name = $"({++groups})";
        rules[name] = ReadAlternatives(depth + 1);
        return Peek == ")" ? name : throw Unexpected("')'");
    }

    private void CheckReferences()
    {
        var undefined = rules.Values
            .SelectMany(rule => rule.Alternatives)
            .SelectMany(items => items)
            .Select(item => item.Reference)
            .Append("root")
            .FirstOrDefault(name => name is not null && !rules.ContainsKey(name));
        if (undefined is not null)
        {
            throw Invalid($"the rule '{undefined}' is not defined");
        }
    }

    private void SkipLines()
    {
        while (Peek == "\n")
        {
            next++;
        }
    }

    private string Take(Func<string, bool> accepts, string expected)
    {
        if (!accepts(Peek))
        {
            throw Unexpected(expected);
        }

        return next < tokens.Count ? tokens[next++] : "";
    }

    private InvalidGrammarException Unexpected(string expected)
    {
        var line = tokens.Take(next).Count(token => token == "\n") + 1;
        var found = Peek is "" or "\n" ? "the end of the line" : $"'{Peek}'";
        return Invalid($"line {line} has {found} where {expected} belongs");
    }

    private static InvalidGrammarException Invalid(string what) =>
        new($"The grammar cannot be used: {what}. It must be GBNF, and have a rule named 'root'.");

    private static bool IsName(string token) => token.Length > 0 && (char.IsAsciiLetterOrDigit(token[0]) || token[0] is '-' or '_');

    private static bool StartsItem(string token) => token is "(" or "." || (token.Length > 1 && token[0] is '"' or '[') || IsName(token);

    [GeneratedRegex("""#[^\n]*|[ \t\r]+|\n|"(?:\\.|[^"\\\n])*"|\[(?:\\.|[^\]\\\n])*\]|[A-Za-z0-9_-]+|::=|\{\s*\d+\s*(?:,\s*\d*\s*)?\}|.""")]
    private static partial Regex TokenSyntax();
}
